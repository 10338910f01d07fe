package dev.meshloft.cluster;

import java.util.List;
import java.util.Optional;

/// What became of a [Write].
public sealed interface WriteResult {

    /// Done, or with [WriteMode#DRY_RUN]: would be done.
    ///
    /// @param before empty when it was created, or may not be read
    /// @param after empty when it was deleted
    /// @param warnings what the server and its webhooks had to say
    record Accepted(Optional<LiveObject> before, Optional<LiveObject> after, List<String> warnings)
            implements WriteResult {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /// The object already says this. At most the ownership of fields changed.
    record Unchanged(LiveObject object, List<String> warnings) implements WriteResult {
        public Unchanged {
            warnings = List.copyOf(warnings);
        }
    }

    /// Others own fields with other values; nothing was written.
    record Conflict(List<FieldConflict> conflicts) implements WriteResult {
        public Conflict {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// The object is not the one that was expected any more; nothing was written.
    record Outdated(String message) implements WriteResult {}

    /// The server says that the object is wrong; nothing was written.
    ///
    /// @param status the HTTP status, 0 when it was not sent
    /// @param causes per field, when the server names fields
    record Refused(By by, int status, String message, List<Cause> causes) implements WriteResult {
        public Refused {
            causes = List.copyOf(causes);
        }

        public enum By {
            /// Not a YAML object with `apiVersion`, `kind` and `metadata.name`.
            TEXT,
            /// Schema of the kind, CEL rules included.
            SCHEMA,
            /// An admission webhook.
            WEBHOOK,
            /// Anything else: a quota, a terminating namespace, a rule of a built-in kind.
            OTHER
        }
    }

    /// This user may not (HTTP 403).
    record Denied(String message) implements WriteResult {}

    /// The object, its namespace or its kind does not exist.
    record NotFound(String message) implements WriteResult {}

    /// It did not reach the server; nothing was written.
    record Unreachable(ConnectionProblem why) implements WriteResult {}

    /// No answer came: it **may or may not** have been written. Read the object to know.
    record Unknown(ConnectionProblem why) implements WriteResult {}

    /// The session's [AccessMode] does not allow it; nothing was sent.
    record Blocked(AccessMode mode, String message) implements WriteResult {}

    /// One field and what is wrong with it.
    ///
    /// @param field as the server writes it, for example `spec.http[0].match[0].uri`; may be empty
    record Cause(String field, String message) {}
}
