package dev.meshloft.cluster.session;

import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterEvent;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.cluster.ReadResult;
import dev.meshloft.cluster.Subscription;
import dev.meshloft.cluster.WatchScope;
import dev.meshloft.cluster.Write;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.ApiKind;
import dev.meshloft.cluster.api.ApiTransport;
import dev.meshloft.cluster.api.LiveObjects;
import dev.meshloft.cluster.apply.ClusterWriter;
import dev.meshloft.cluster.watch.Connection;
import dev.meshloft.cluster.watch.MeshWatch;
import dev.meshloft.core.resource.ResourceKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The session on any API server that a transport leads to: a real one over HTTP, or the playground's.
public final class ApiSession implements ClusterSession {

    private final ClusterFacts facts;
    private final ApiTransport transport;
    private final Connection connection;
    private final ClusterWriter writer;
    private final List<MeshWatch> watches = new CopyOnWriteArrayList<>();

    /// @param clock says since when a session is stale
    public ApiSession(ClusterFacts facts, ApiTransport transport, AccessMode access, Clock clock) {
        this.facts = facts;
        this.transport = transport;
        this.connection = new Connection(transport, clock);
        this.writer = new ClusterWriter(transport, connection::served, facts.context(), facts.namespace(), access);
    }

    @Override
    public ClusterFacts facts() {
        return facts;
    }

    @Override
    public ConnectionState connection() {
        return connection.state();
    }

    @Override
    public AccessMode access() {
        return writer.access();
    }

    @Override
    public void allow(AccessMode mode) {
        writer.allow(mode);
    }

    @Override
    public ConnectionState connect() {
        return connection.connect();
    }

    @Override
    public Subscription watch(WatchScope scope, Consumer<List<ClusterEvent>> listener) {
        MeshWatch watch = MeshWatch.start(connection, scope, facts.namespace(), listener);
        watches.add(watch);
        return () -> {
            watches.remove(watch);
            watch.close();
        };
    }

    @Override
    public void retryNow() {
        transport.retryNow();
        watches.forEach(MeshWatch::retryNow);
    }

    @Override
    public ReadResult read(ResourceKey key) {
        try {
            Optional<ApiKind> kind = connection.served().find(key.group(), key.kind());
            if (kind.isEmpty()) {
                return new ReadResult.NotFound();
            }
            ApiAnswer answer = transport.get(kind.get().path(key.namespace(), key.name()), Map.of());
            return switch (answer.status()) {
                case 200 -> new ReadResult.Found(LiveObjects.read(answer.body(), kind.get()));
                case 404 -> new ReadResult.NotFound();
                default -> new ReadResult.Denied(answer.message());
            };
        } catch (ApiException noAnswer) {
            return new ReadResult.Unreachable(noAnswer.problem());
        }
    }

    @Override
    public WriteResult write(Write write, WriteMode mode) {
        return writer.write(write, mode);
    }

    @Override
    public void close() {
        watches.forEach(MeshWatch::close);
        watches.clear();
        transport.close();
    }
}
