package dev.meshloft.cluster;

import dev.meshloft.core.resource.ResourceKey;
import java.util.List;
import java.util.function.Consumer;

/// One kubeconfig context, or the playground, in use: watch it, read it, write to it.
///
/// Safe on any thread. [#connect], [#read] and [#write] wait for the server (bounded by timeouts) and belong on a
/// background thread; the rest returns at once. Foreseen failures are results, not exceptions.
public interface ClusterSession extends AutoCloseable {

    ClusterFacts facts();

    ConnectionState connection();

    AccessMode access();

    /// Raises or lowers what [#write] may do, from now on.
    void allow(AccessMode mode);

    /// Reaches the server once and learns which kinds it serves.
    ConnectionState connect();

    /// Lists and then watches, from a first connection on, until closed. After a loss of connection it tries again by
    /// itself, and what went missing meanwhile comes as events.
    ///
    /// @param listener called on one background thread, in order, with at least one event; a burst comes in
    ///     few calls
    Subscription watch(WatchScope scope, Consumer<List<ClusterEvent>> listener);

    /// Tries again now instead of after the usual pause.
    void retryNow();

    ReadResult read(ResourceKey key);

    /// Writes one object, or answers [WriteResult.Blocked] when [#access] does not allow it.
    WriteResult write(Write write, WriteMode mode);

    /// Ends all watches and connections.
    @Override
    void close();
}
