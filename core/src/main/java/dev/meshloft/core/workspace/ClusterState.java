package dev.meshloft.core.workspace;

import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.Sight;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The objects of the connected cluster as last seen. Immutable.
///
/// @param context the kubeconfig context, or `playground`; empty when no cluster is connected
/// @param sight what of it can be seen
public record ClusterState(String context, NavigableMap<ResourceKey, LiveResource> objects, Sight sight) {

    public static final ClusterState NONE = new ClusterState("", new TreeMap<>(), Sight.FULL);

    public ClusterState {
        objects = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(objects));
    }

    public boolean isConnected() {
        return !context.isEmpty();
    }

    public ClusterState with(Collection<LiveResource> upserted, Collection<ResourceKey> removed) {
        NavigableMap<ResourceKey, LiveResource> next = new TreeMap<>(objects);
        upserted.forEach(object -> next.put(object.resource().key(), object));
        removed.forEach(next::remove);
        return new ClusterState(context, next, sight);
    }

    public ClusterState with(Sight seen) {
        return new ClusterState(context, objects, seen);
    }
}
