package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import org.jspecify.annotations.Nullable;

/// A scalar. The value is kept beside the range because quotes, escapes and folding make it differ from the text.
///
/// @param range with its quotes, or from the block indicator to the last line that is not blank
public record YamlScalar(
        TextRange range,
        Style style,
        String value,
        @Nullable String anchor,
        @Nullable String tag) implements YamlNode {

    /// How it is written.
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /// A value that is left out.
    static YamlScalar missing(int at) {
        return new YamlScalar(TextRange.at(at), Style.PLAIN, "", null, null);
    }

    /// What it means to the API server.
    public ScalarType type() {
        return ScalarType.of(this);
    }
}
