package dev.meshloft.cluster;

import dev.meshloft.core.resource.ResourceKey;
import java.util.Optional;

/// One write to one object.
public sealed interface Write {

    /// Server-side apply under the field manager `meshloft`: creates the object, or sets the fields written here and
    /// removes those that were written by an earlier apply and are not now.
    ///
    /// @param yaml one document, as the user wrote it. What only the server sets (`status`, `managedFields`,
    ///     `resourceVersion`, `uid` …) is left out before sending.
    /// @param expectedVersion when present, the write is [WriteResult.Outdated] unless the object still has this
    ///     `resourceVersion`
    record Apply(String yaml, OnConflict onConflict, Optional<String> expectedVersion) implements Write {

        public Apply(String yaml, OnConflict onConflict) {
            this(yaml, onConflict, Optional.empty());
        }
    }

    /// Removes an object.
    ///
    /// @param expectedVersion as in [Apply]
    record Delete(ResourceKey key, Optional<String> expectedVersion) implements Write {}

    /// What happens to fields that another manager owns with another value.
    enum OnConflict {
        /// Nothing is written; the result is a [WriteResult.Conflict].
        REPORT,
        /// They are set, and ours from then on (`force=true`).
        TAKE_OVER
    }
}
