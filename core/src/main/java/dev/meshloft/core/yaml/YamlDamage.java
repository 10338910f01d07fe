package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;

/// A stretch of a document that cannot be read: one entry or item at most, with the lines that belong to it.
///
/// @param range in the document's own text, without the line break at its end
/// @param place where it belongs: the value that cannot be read where its key or position can, else the mapping or
///     sequence that misses a part
/// @param partialKey what is written of the key when no key can be told; empty when the place is the value itself
public record YamlDamage(TextRange range, YamlPath place, String partialKey) {

    /// Whether the place is a value, whose key or position can be told.
    public boolean isValue() {
        return partialKey.isEmpty();
    }
}
