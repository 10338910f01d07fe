package dev.meshloft.app.connect;

import dev.meshloft.app.store.ApplyRun;
import dev.meshloft.app.store.ClusterStatus;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.cluster.Subscription;
import dev.meshloft.cluster.WatchScope;
import dev.meshloft.core.resource.Sight;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds the one session with a cluster, and tells the store how it goes. FX thread only.
public final class Connector implements AutoCloseable {

    private final Store store;
    private final TaskRunner tasks;
    private final Clock clock;
    private @Nullable ClusterSession session;
    private @Nullable Subscription watch;
    private @Nullable ClusterFeed feed;

    public Connector(Store store, TaskRunner tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// The session in use.
    public Optional<ClusterSession> session() {
        return Optional.ofNullable(session);
    }

    /// Leaves the cluster in use and connects by this session. Returns at once.
    public void use(ClusterSession next) {
        close();
        session = next;
        String context = next.facts().context();
        ClusterFeed newFeed = new ClusterFeed(store, context, clock);
        feed = newFeed;
        store.dispatch(new WorkspaceEvent.ClusterConnected(context, Sight.READING));
        forgetRun();
        store.dispatch(new Intent.ClusterStatusChanged(_ -> new ClusterStatus(
                next.facts(), new ConnectionState.Connecting(), next.access(), "", false, List.of())));
        tasks.ask(next::connect, state -> connected(next, newFeed, state), this::failed);
    }

    /// Forgets the cluster; the files stay.
    public void disconnect() {
        close();
        store.dispatch(new WorkspaceEvent.ClusterConnected(""));
        forgetRun();
        store.dispatch(new Intent.ClusterStatusChanged(_ -> ClusterStatus.NONE));
    }

    /// Tries again now to reach a cluster that does not answer.
    public void retryNow() {
        ClusterSession current = session;
        if (current != null) {
            current.retryNow();
        }
    }

    /// Raises or lowers what the session may do.
    public void allow(AccessMode mode) {
        ClusterSession current = session;
        if (current != null) {
            current.allow(mode);
            store.dispatch(new Intent.ClusterStatusChanged(status -> status.withAccess(current.access())));
            notice(Notice.Level.NOTE, current.facts().context() + " is in mode " + mode.label() + " now", "");
        }
    }

    /// What another cluster answered says nothing here, and what was to be taken over there is not to be here.
    private void forgetRun() {
        store.dispatch(new Intent.ApplyRunChanged(_ -> ApplyRun.NONE));
    }

    private void connected(ClusterSession used, ClusterFeed usedFeed, ConnectionState state) {
        if (session != used) {
            return;
        }
        store.dispatch(new Intent.ClusterStatusChanged(status -> status.withConnection(state)));
        if (state instanceof ConnectionState.Failed(var why)) {
            notice(Notice.Level.FAILED, why.message(), why.next());
        }
        watch = used.watch(WatchScope.mesh(), usedFeed::accept);
    }

    private void failed(Throwable error) {
        notice(Notice.Level.FAILED, "The cluster could not be reached", String.valueOf(error.getMessage()));
    }

    private void notice(Notice.Level level, String text, String detail) {
        store.dispatch(new Intent.Noticed(new Notice(clock.instant(), level, text, detail)));
    }

    @Override
    public void close() {
        ClusterFeed oldFeed = feed;
        if (oldFeed != null) {
            oldFeed.close();
        }
        Subscription oldWatch = watch;
        ClusterSession oldSession = session;
        feed = null;
        watch = null;
        session = null;
        if (oldWatch != null || oldSession != null) {
            tasks.run(
                    () -> {
                        if (oldWatch != null) {
                            oldWatch.close();
                        }
                        if (oldSession != null) {
                            oldSession.close();
                        }
                        return () -> {};
                    },
                    _ -> {});
        }
    }
}
