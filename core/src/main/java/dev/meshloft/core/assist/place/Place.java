package dev.meshloft.core.assist.place;

import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlStyle;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Optional;
import java.util.Set;

/// A place where a key or a value can be written.
///
/// @param document read as if something stood there already; its offsets are not those of the text
/// @param path of the value, or of the mapping that the key goes into; from the root of the object
/// @param schema of what [#path] leads to; absent when the kind or the field is not known
/// @param word at the caret, in the file's text: what is typed is compared with its part before the caret
public record Place(
        YamlDocument document,
        ObjectAt object,
        YamlPath path,
        Slot slot,
        Optional<FieldSchema> schema,
        TextRange word,
        Gap gap,
        YamlStyle style) {

    /// What is asked for.
    public enum Slot {
        KEY,
        VALUE
    }

    /// The mapping a key goes into, or the place of the value.
    public YamlValue at() {
        return object.root().at(path);
    }

    /// The same place for a part of the word.
    public Place narrowed(TextRange part) {
        return new Place(document, object, path, slot, schema, part, gap.narrowed(part), style);
    }

    /// The keys that stand beside the one that is asked for.
    public Set<String> present() {
        Set<String> keys = new java.util.LinkedHashSet<>(at().keys());
        keys.remove(Draft.MARK);
        return keys;
    }
}
