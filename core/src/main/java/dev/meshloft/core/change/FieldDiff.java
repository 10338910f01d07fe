package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlPath;

/// One field whose value differs.
///
/// @param path in the new object; for a removed field where it would be
/// @param oldPath in the old object, which differs from `path` where items of a list stand elsewhere
/// @param before the old value as short text; empty when the field is added
/// @param after the new value as short text; empty when the field is removed
public record FieldDiff(YamlPath path, YamlPath oldPath, Kind kind, String before, String after) {

    /// What happens to the field.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /// The item stands elsewhere in a list whose order counts; the texts are its places.
        MOVED
    }
}
