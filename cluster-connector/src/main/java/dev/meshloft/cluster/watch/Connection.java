package dev.meshloft.cluster.watch;

import dev.meshloft.cluster.ConnectionProblem;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.Discovery;
import dev.meshloft.cluster.api.ReadTransport;
import dev.meshloft.cluster.api.ServedKinds;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a session knows about its server: reachable or not, and which kinds it serves. Safe on any thread.
public final class Connection {

    private final ReadTransport transport;
    private final Clock clock;
    private final List<Consumer<ConnectionState>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Object, ConnectionProblem> broken = new LinkedHashMap<>();
    private ConnectionState state = new ConnectionState.Idle();
    private @Nullable ServedKinds served;

    public Connection(ReadTransport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    public ReadTransport transport() {
        return transport;
    }

    public synchronized ConnectionState state() {
        return state;
    }

    /// Asks the server once; afterwards [ConnectionState.Connected] or [ConnectionState.Failed].
    public ConnectionState connect() {
        try {
            served();
            return state();
        } catch (ApiException failed) {
            return state();
        }
    }

    /// What the server serves, asked once.
    ///
    /// @throws ApiException when it does not tell; the state is then [ConnectionState.Failed]
    public ServedKinds served() throws ApiException {
        ServedKinds known = knownKinds();
        if (known != null) {
            return known;
        }
        begin();
        try {
            ServedKinds found = Discovery.of(transport);
            succeed(found);
            return found;
        } catch (ApiException failed) {
            become(new ConnectionState.Failed(failed.problem()));
            throw failed;
        }
    }

    void listen(Consumer<ConnectionState> listener) {
        listeners.add(listener);
    }

    void unlisten(Consumer<ConnectionState> listener) {
        listeners.remove(listener);
    }

    /// One part of the session has no connection any more; stale until the same part has [#recovered].
    synchronized void lost(Object part, ConnectionProblem why) {
        broken.put(part, why);
        if (state instanceof ConnectionState.Connected) {
            become(new ConnectionState.Stale(clock.instant(), why));
        }
    }

    synchronized void recovered(Object part) {
        broken.remove(part);
        ServedKinds known = served;
        if (broken.isEmpty() && known != null && state instanceof ConnectionState.Stale) {
            become(new ConnectionState.Connected(known.serverVersion()));
        }
    }

    private synchronized @Nullable ServedKinds knownKinds() {
        return served;
    }

    private synchronized void begin() {
        if (!(state instanceof ConnectionState.Connecting)) {
            become(new ConnectionState.Connecting());
        }
    }

    private synchronized void succeed(ServedKinds found) {
        served = found;
        become(new ConnectionState.Connected(found.serverVersion()));
    }

    private synchronized void become(ConnectionState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
