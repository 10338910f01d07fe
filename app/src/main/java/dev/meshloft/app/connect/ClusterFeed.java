package dev.meshloft.app.connect;

import dev.meshloft.app.store.ClusterStatus;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.FxThread;
import dev.meshloft.cluster.ClusterEvent;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.workspace.LiveResource;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Carries what a session's watch says to the store: however many events come, the FX thread gets one change per turn.
final class ClusterFeed {

    private final Store store;
    private final String context;
    private final Map<ResourceKey, Optional<LiveResource>> objects = new LinkedHashMap<>();
    private final List<UnaryOperator<ClusterStatus>> status = new ArrayList<>();
    private boolean delivering;
    private boolean closed;

    ClusterFeed(Store store, String context) {
        this.store = store;
        this.context = context;
    }

    /// Called on the session's thread; objects are parsed there.
    void accept(List<ClusterEvent> events) {
        Map<ResourceKey, Optional<LiveResource>> seen = new LinkedHashMap<>();
        List<UnaryOperator<ClusterStatus>> said = new ArrayList<>();
        for (ClusterEvent event : events) {
            switch (event) {
                case ClusterEvent.Upserted(var live) ->
                    LiveObjects.read(context, live).ifPresent(read -> seen.put(live.key(), Optional.of(read)));
                case ClusterEvent.Removed(var key) -> seen.put(key, Optional.empty());
                case ClusterEvent.ConnectionChanged(var state) -> said.add(now -> now.withConnection(state));
                case ClusterEvent.Loading(var kind, int loaded, var remaining) -> {
                    String of = remaining.isPresent() ? " of " + (loaded + remaining.getAsInt()) : "";
                    said.add(now -> now.withProgress("Reading " + kind.kind() + ", " + loaded + of, false));
                }
                case ClusterEvent.Loaded _ -> {}
                case ClusterEvent.Unavailable(var kind, var reason, var message) -> {
                    if (reason == ClusterEvent.Unavailable.Reason.FORBIDDEN) {
                        said.add(now -> now.withGap(message));
                    }
                }
                case ClusterEvent.AllLoaded _ -> said.add(now -> now.withProgress("", true));
            }
        }
        synchronized (this) {
            objects.putAll(seen);
            status.addAll(said);
            if (!delivering) {
                delivering = true;
                FxThread.later(this::deliver);
            }
        }
    }

    /// Nothing is delivered from now on.
    synchronized void close() {
        closed = true;
    }

    private void deliver() {
        List<LiveResource> upserted = new ArrayList<>();
        List<ResourceKey> removed = new ArrayList<>();
        List<UnaryOperator<ClusterStatus>> said;
        synchronized (this) {
            delivering = false;
            if (closed) {
                return;
            }
            objects.forEach((key, live) -> live.ifPresentOrElse(upserted::add, () -> removed.add(key)));
            objects.clear();
            said = List.copyOf(status);
            status.clear();
        }
        said.forEach(change -> store.dispatch(new Intent.ClusterStatusChanged(change)));
        store.dispatch(new WorkspaceEvent.ClusterChanged(upserted, removed));
    }
}
