package dev.meshloft.cluster.watch;

import dev.meshloft.cluster.ClusterEvent;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.cluster.KindRef;
import dev.meshloft.cluster.Subscription;
import dev.meshloft.cluster.WatchScope;
import dev.meshloft.cluster.api.ApiAnswer;
import dev.meshloft.cluster.api.ApiException;
import dev.meshloft.cluster.api.ApiKind;
import dev.meshloft.cluster.api.ServedKinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches all kinds of a scope: connects, learns what is served, starts a [KindWatch] for each, and asks for a sign of
/// life now and then, because a cut network ends no connection.
public final class MeshWatch implements Subscription {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final Connection connection;
    private final WatchScope scope;
    private final String namespace;
    private final Pause pause = new Pause();
    private final EventStream stream;
    private final Consumer<ConnectionState> onConnection;
    private final List<KindWatch> watches = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger objects = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();

    private MeshWatch(
            Connection connection, WatchScope scope, String namespace, Consumer<List<ClusterEvent>> listener) {
        this.connection = connection;
        this.scope = scope;
        this.namespace = namespace;
        this.stream = new EventStream("watch", listener);
        this.onConnection = state -> stream.put(new ClusterEvent.ConnectionChanged(state));
    }

    /// @param namespace the context's, for users who may see only that
    public static MeshWatch start(
            Connection connection, WatchScope scope, String namespace, Consumer<List<ClusterEvent>> listener) {
        MeshWatch watch = new MeshWatch(connection, scope, namespace, listener);
        connection.listen(watch.onConnection);
        watch.onConnection.accept(connection.state());
        watch.run("mesh watch", watch::run);
        return watch;
    }

    public void retryNow() {
        pause.wake();
    }

    @Override
    public void close() {
        pause.close();
        connection.unlisten(onConnection);
        watches.forEach(KindWatch::close);
        threads.forEach(Thread::interrupt);
        stream.close();
    }

    private void run() {
        ServedKinds served = reach();
        if (served != null) {
            startAll(served);
            while (!pause.closed()) {
                pause.await(SIGN_OF_LIFE);
                signOfLife();
            }
        }
    }

    private @Nullable ServedKinds reach() {
        for (int failures = 0; !pause.closed(); failures++) {
            try {
                return connection.served();
            } catch (ApiException failed) {
                if (failed.problem().isTransient()) {
                    pause.await(Pause.backoff(failures));
                } else {
                    pause.await();
                }
            }
        }
        return null;
    }

    private void startAll(ServedKinds served) {
        List<KindWatch> starting = new ArrayList<>();
        for (String group : scope.groups()) {
            List<ApiKind> kinds = served.ofGroup(group);
            if (kinds.isEmpty()) {
                notInstalled(new KindRef(group, ""));
            }
            kinds.forEach(kind -> starting.add(watch(kind, null, Map.of())));
        }
        for (KindRef ref : scope.kinds()) {
            ApiKind kind = served.get(ref);
            if (kind == null) {
                notInstalled(ref);
            } else {
                starting.add(watch(kind, null, Map.of()));
            }
        }
        for (WatchScope.Single single : scope.singles()) {
            ApiKind kind = served.get(single.kind());
            if (kind == null) {
                notInstalled(single.kind());
            } else {
                starting.add(
                        watch(kind, single.namespace(), Map.of("fieldSelector", "metadata.name=" + single.name())));
            }
        }
        pending.set(starting.size());
        watches.addAll(starting);
        starting.forEach(watch -> run("watch", watch));
        if (starting.isEmpty()) {
            stream.put(new ClusterEvent.AllLoaded(0));
        }
    }

    private void notInstalled(KindRef kind) {
        stream.put(new ClusterEvent.Unavailable(
                kind, ClusterEvent.Unavailable.Reason.NOT_INSTALLED, "The cluster does not serve " + kind + "."));
    }

    private KindWatch watch(ApiKind kind, @Nullable String in, Map<String, String> selector) {
        return new KindWatch(kind, connection, pause, in, selector, namespace, this::count, this::settled);
    }

    private void count(ClusterEvent event) {
        if (event instanceof ClusterEvent.Upserted && pending.get() > 0) {
            objects.incrementAndGet();
        }
        stream.put(event);
    }

    private void settled() {
        if (pending.decrementAndGet() == 0) {
            stream.put(new ClusterEvent.AllLoaded(objects.get()));
        }
    }

    private void signOfLife() {
        if (pause.closed()) {
            return;
        }
        try {
            ApiAnswer answer = connection.transport().get("/version", Map.of());
            if (answer.status() < 500) {
                connection.recovered(this);
            }
        } catch (ApiException lost) {
            connection.lost(this, lost.problem());
        }
    }

    private void run(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }
}
