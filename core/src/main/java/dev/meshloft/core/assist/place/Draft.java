package dev.meshloft.core.assist.place;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.core.yaml.YamlEntry;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A guess what a text will be once the word at the caret is written: a mark is put there and the text is read. It is a
/// good guess when the text is YAML then.
///
/// @param edit puts the mark; of the document's text
/// @param key whether the mark is written as a key
/// @param gap where the real thing would go
record Draft(TextEdit edit, boolean key, Gap gap) {

    /// A word that nobody writes.
    static final String MARK = "caret0mark";

    /// @param path of the mapping that has the mark as key, or of the mark as value; from the document's root
    record Found(Draft draft, YamlDocument document, YamlPath path) {}

    Optional<Found> read(String text) {
        YamlDocument document = YamlDocument.parse(TextChange.of(edit).apply(text));
        YamlNode root = document.root().orElse(null);
        if (document.isBroken() || root == null) {
            return Optional.empty();
        }
        YamlPath path = path(
                root,
                YamlPath.ROOT,
                new TextRange(
                        edit.range().start(),
                        edit.range().start() + edit.replacement().length()));
        return path == null ? Optional.empty() : Optional.of(new Found(this, document, path));
    }

    private static @Nullable YamlPath path(YamlNode node, YamlPath path, TextRange mark) {
        return switch (node) {
            case YamlScalar scalar -> scalar.value().equals(MARK) ? path : null;
            case YamlMapping mapping -> path(mapping, path, mark);
            case YamlSequence sequence -> path(sequence.items(), path, mark);
            default -> null;
        };
    }

    private static @Nullable YamlPath path(YamlMapping mapping, YamlPath path, TextRange mark) {
        for (YamlEntry entry : mapping.entries()) {
            String name = entry.name();
            if (MARK.equals(name)) {
                return path;
            }
            if (name != null && entry.value().range().overlaps(mark)) {
                return path(entry.value(), path.key(name), mark);
            }
        }
        return null;
    }

    private static @Nullable YamlPath path(List<YamlNode> items, YamlPath path, TextRange mark) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).range().overlaps(mark)) {
                return path(items.get(i), path.index(i), mark);
            }
        }
        return null;
    }
}
