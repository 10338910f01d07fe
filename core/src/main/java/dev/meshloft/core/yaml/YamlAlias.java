package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import org.jspecify.annotations.Nullable;

/// A reference `*name` to a node with an anchor earlier in the same document.
public record YamlAlias(TextRange range, String name) implements YamlNode {

    @Override
    public @Nullable String anchor() {
        return null;
    }

    @Override
    public @Nullable String tag() {
        return null;
    }
}
