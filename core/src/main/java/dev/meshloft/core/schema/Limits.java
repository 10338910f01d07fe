package dev.meshloft.core.schema;

import org.jspecify.annotations.Nullable;

/// The bounds of a value; null where there is none. All are inclusive.
///
/// @param minLength in Unicode code points
/// @param minEntries of a mapping
/// @param pattern RE2 syntax, found anywhere in the text unless anchored; empty for none
public record Limits(
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Long minLength,
        @Nullable Long maxLength,
        @Nullable Long minItems,
        @Nullable Long maxItems,
        @Nullable Long minEntries,
        @Nullable Long maxEntries,
        String pattern) {

    public static final Limits NONE = new Limits(null, null, null, null, null, null, null, null, "");
}
