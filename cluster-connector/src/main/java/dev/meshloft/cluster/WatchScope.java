package dev.meshloft.cluster;

import java.util.List;
import java.util.stream.Stream;

/// What to watch.
///
/// @param groups API groups of which every kind is watched
/// @param kinds further kinds
/// @param singles further single objects
public record WatchScope(List<String> groups, List<KindRef> kinds, List<Single> singles) {

    /// One object by name.
    public record Single(KindRef kind, String namespace, String name) {}

    public static final List<String> ISTIO_GROUPS =
            List.of("networking.istio.io", "security.istio.io", "telemetry.istio.io", "extensions.istio.io");
    public static final String GATEWAY_API_GROUP = "gateway.networking.k8s.io";

    public WatchScope {
        groups = List.copyOf(groups);
        kinds = List.copyOf(kinds);
        singles = List.copyOf(singles);
    }

    /// Everything that makes up a mesh: all Istio kinds, the Gateway API, what traffic goes to, and the mesh
    /// configuration (`ConfigMap istio-system/istio`). Never Secrets.
    public static WatchScope mesh() {
        return new WatchScope(
                Stream.concat(ISTIO_GROUPS.stream(), Stream.of(GATEWAY_API_GROUP))
                        .toList(),
                List.of(
                        new KindRef("", "Namespace"),
                        new KindRef("", "Service"),
                        new KindRef("", "ServiceAccount"),
                        new KindRef("apps", "Deployment"),
                        new KindRef("apps", "StatefulSet"),
                        new KindRef("apps", "DaemonSet"),
                        new KindRef("batch", "Job"),
                        new KindRef("batch", "CronJob"),
                        new KindRef("discovery.k8s.io", "EndpointSlice"),
                        new KindRef("", "Pod")),
                List.of(new Single(new KindRef("", "ConfigMap"), "istio-system", "istio")));
    }

    /// Whether all objects of a kind are watched.
    public boolean covers(KindRef kind) {
        return groups.contains(kind.group()) || kinds.contains(kind);
    }

    /// Only the given kinds.
    public static WatchScope of(KindRef... kinds) {
        return new WatchScope(List.of(), List.of(kinds), List.of());
    }
}
