package dev.meshloft.app.connect;

import dev.meshloft.app.store.ClusterStatus;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.FxThread;
import dev.meshloft.cluster.ClusterEvent;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.Sight;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Carries what a session's watch says to the store: however many events come, the FX thread gets one change, as often
/// as [Pace] says. What is known of the connection is told at once.
final class ClusterFeed {

    private final Store store;
    private final String context;
    private final Map<ResourceKey, Optional<LiveResource>> objects = new LinkedHashMap<>();
    private final List<UnaryOperator<ClusterStatus>> status = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Clock clock;
    private final Gaps gaps = new Gaps();
    private final Pace pace = new Pace(System.nanoTime());
    private @Nullable Sight sight;
    private boolean lost;
    private boolean loaded;
    private boolean delivering;
    private boolean waiting;
    private boolean closed;

    ClusterFeed(Store store, String context, Clock clock) {
        this.store = store;
        this.context = context;
        this.clock = clock;
    }

    /// Called on the session's thread; objects are parsed there.
    void accept(List<ClusterEvent> events) {
        Map<ResourceKey, Optional<LiveResource>> seen = new LinkedHashMap<>();
        List<UnaryOperator<ClusterStatus>> said = new ArrayList<>();
        List<Notice> told = new ArrayList<>();
        for (ClusterEvent event : events) {
            switch (event) {
                case ClusterEvent.Upserted(var live) ->
                    LiveObjects.read(context, live).ifPresent(read -> seen.put(live.key(), Optional.of(read)));
                case ClusterEvent.Removed(var key) -> seen.put(key, Optional.empty());
                case ClusterEvent.ConnectionChanged(var state) -> {
                    said.add(now -> now.withConnection(state));
                    tell(state, told);
                }
                case ClusterEvent.Loading(var kind, int read, var remaining) -> {
                    String of = remaining.isPresent() ? " of " + (read + remaining.getAsInt()) : "";
                    said.add(now -> now.withProgress("Reading " + kind.kind() + ", " + read + of, false));
                }
                case ClusterEvent.Loaded of -> gaps.note(of);
                case ClusterEvent.Unavailable gap -> {
                    gaps.note(gap);
                    if (loaded) {
                        tellGaps(said, told);
                    }
                }
                case ClusterEvent.AllLoaded _ -> {
                    loaded = true;
                    said.add(now -> now.withProgress("", true));
                    tellGaps(said, told);
                }
            }
        }
        synchronized (this) {
            objects.putAll(seen);
            status.addAll(said);
            notices.addAll(told);
            if (loaded && !said.isEmpty()) {
                sight = gaps.sight();
            }
            if (loaded) {
                pace.loaded(System.nanoTime());
            }
            callDelivery();
        }
    }

    /// At once, or when the pace allows it.
    private synchronized void callDelivery() {
        Duration left = status.isEmpty() && notices.isEmpty() ? pace.left(System.nanoTime()) : Duration.ZERO;
        boolean nothing = objects.isEmpty() && sight == null && status.isEmpty() && notices.isEmpty();
        if (delivering || nothing) {
            return;
        }
        if (left.isZero()) {
            delivering = true;
            FxThread.later(this::deliver);
        } else if (!waiting) {
            waiting = true;
            FxThread.after(left, this::waited);
        }
    }

    private synchronized void waited() {
        waiting = false;
        callDelivery();
    }

    private void tellGaps(List<UnaryOperator<ClusterStatus>> said, List<Notice> told) {
        List<String> hiding = gaps.words();
        said.add(now -> now.withGaps(hiding));
        if (!gaps.all().isEmpty()) {
            told.add(notice(Notice.Level.NOTE, "Not all of " + context + " is seen", String.join(" ", gaps.all())));
        }
    }

    private void tell(ConnectionState state, List<Notice> told) {
        switch (state) {
            case ConnectionState.Stale(var _, var why) -> {
                lost = true;
                told.add(notice(
                        Notice.Level.FAILED,
                        context + " is out of reach, what is shown may be old",
                        why.message() + " It is tried again. " + why.next()));
            }
            case ConnectionState.Connected _
            when lost -> {
                lost = false;
                told.add(notice(Notice.Level.DONE, context + " is back, what is shown is current", ""));
            }
            case ConnectionState.Idle _,
                    ConnectionState.Connecting _,
                    ConnectionState.Connected _,
                    ConnectionState.Failed _ -> {}
        }
    }

    private Notice notice(Notice.Level level, String text, String detail) {
        return new Notice(clock.instant(), level, text, detail);
    }

    /// Nothing is delivered from now on.
    synchronized void close() {
        closed = true;
    }

    private void deliver() {
        List<LiveResource> upserted = new ArrayList<>();
        List<ResourceKey> removed = new ArrayList<>();
        Optional<Sight> seen = Optional.empty();
        List<UnaryOperator<ClusterStatus>> said;
        List<Notice> told;
        synchronized (this) {
            delivering = false;
            if (closed) {
                return;
            }
            if (pace.left(System.nanoTime()).isZero()) {
                objects.forEach((key, live) -> live.ifPresentOrElse(upserted::add, () -> removed.add(key)));
                objects.clear();
                seen = Optional.ofNullable(sight);
                sight = null;
            }
            said = List.copyOf(status);
            status.clear();
            told = List.copyOf(notices);
            notices.clear();
            if (!upserted.isEmpty() || !removed.isEmpty()) {
                pace.shown(System.nanoTime(), store.now().derived().took());
            }
        }
        if (!said.isEmpty()) {
            store.dispatch(new Intent.ClusterStatusChanged(status -> {
                ClusterStatus next = status;
                for (UnaryOperator<ClusterStatus> change : said) {
                    next = change.apply(next);
                }
                return next;
            }));
        }
        told.forEach(notice -> store.dispatch(new Intent.Noticed(notice)));
        if (!upserted.isEmpty() || !removed.isEmpty() || seen.isPresent()) {
            store.dispatch(new WorkspaceEvent.ClusterChanged(upserted, removed, seen));
        }
        callDelivery();
    }
}
