package dev.meshloft.cluster;

import dev.meshloft.core.resource.ResourceKey;
import java.util.Optional;
import java.util.OptionalInt;

/// Something a watching session saw. Events of one object come in order.
public sealed interface ClusterEvent {

    /// The session's state changed.
    record ConnectionChanged(ConnectionState state) implements ClusterEvent {}

    /// A page of a first list came.
    ///
    /// @param loaded so far, of this kind
    /// @param remaining as the server estimates, when it does
    record Loading(KindRef kind, int loaded, OptionalInt remaining) implements ClusterEvent {}

    /// A kind's list is complete and its watch follows; again after a reconnect that needed a new list.
    ///
    /// @param namespace present when this user may see the kind only there
    record Loaded(KindRef kind, String apiVersion, int count, Optional<String> namespace) implements ClusterEvent {}

    /// A kind cannot be watched; the others go on.
    ///
    /// @param kind with an empty `kind` when no kind of the whole group is installed
    record Unavailable(KindRef kind, Reason reason, String message) implements ClusterEvent {
        public enum Reason {
            NOT_INSTALLED,
            FORBIDDEN
        }
    }

    /// Every kind was loaded or is unavailable: what came before is the whole mesh. Once per watch.
    record AllLoaded(int objects) implements ClusterEvent {}

    /// An object appeared or changed.
    record Upserted(LiveObject object) implements ClusterEvent {}

    /// An object is gone.
    record Removed(ResourceKey key) implements ClusterEvent {}
}
