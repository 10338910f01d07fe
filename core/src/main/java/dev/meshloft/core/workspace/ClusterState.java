package dev.meshloft.core.workspace;

import dev.meshloft.core.resource.ResourceKey;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The objects of the connected cluster as last seen. Immutable.
///
/// @param context the kubeconfig context, or `playground`; empty when no cluster is connected
public record ClusterState(String context, NavigableMap<ResourceKey, LiveResource> objects) {

    public static final ClusterState NONE = new ClusterState("", new TreeMap<>());

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
        return new ClusterState(context, next);
    }
}
