package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlPath;

/// One field whose value differs.
///
/// @param before the old value as short text; empty when the field is added
/// @param after the new value as short text; empty when the field is removed
public record FieldDiff(YamlPath path, Kind kind, String before, String after) {

    /// What happens to the field.
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
