package dev.meshloft.core.assist;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;

/// One step of the way from the object to the caret: `spec`, `http`, `reads`, `mirror`, `host`.
///
/// @param words the key; for an item of a list its name, or what tells it apart
/// @param path from the root of the object
/// @param range of the value in the file's text
/// @param siblings all that stand beside it, itself included, for a list to choose from
public record Crumb(String words, YamlPath path, TextRange range, List<Sibling> siblings) {

    /// @param offset where the caret goes
    public record Sibling(String words, int offset) {}

    public Crumb {
        siblings = List.copyOf(siblings);
    }
}
