package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sequence. In block style its range starts at the first `-`.
///
/// @param flow whether written with brackets
public record YamlSequence(
        TextRange range,
        boolean flow,
        List<YamlNode> items,
        @Nullable String anchor,
        @Nullable String tag) implements YamlNode {

    public YamlSequence {
        items = List.copyOf(items);
    }
}
