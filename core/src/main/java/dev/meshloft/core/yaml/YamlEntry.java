package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import org.jspecify.annotations.Nullable;

/// One key of a mapping with its value.
public record YamlEntry(YamlNode key, YamlNode value) {

    /// The key's text; null when the key is not a scalar.
    public @Nullable String name() {
        return key instanceof YamlScalar scalar ? scalar.value() : null;
    }

    /// From the key's first character to the value's last.
    public TextRange range() {
        return key.range().cover(value.range());
    }

    boolean isMerge() {
        return key instanceof YamlScalar scalar
                && scalar.style() == YamlScalar.Style.PLAIN
                && scalar.value().equals("<<");
    }
}
