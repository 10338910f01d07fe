package dev.meshloft.cluster.playground;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which lists are merged item by item in server-side apply, and by which keys. All others are atomic: they belong to
/// one manager as a whole. Source: `x-kubernetes-list-map-keys` of kube-apiserver 1.36's OpenAPI and of Istio 1.31's
/// CRDs
/// (in which nearly every list is atomic).
final class ListTypes {

    private static final Map<String, List<String>> KEYS = Map.of(
            "Service/spec.ports", List.of("port", "protocol"),
            "ServiceEntry/spec.ports", List.of("name"),
            "containers", List.of("name"),
            "initContainers", List.of("name"),
            "volumes", List.of("name"),
            "containers.ports", List.of("containerPort", "protocol"),
            "containers.env", List.of("name"),
            "containers.volumeMounts", List.of("mountPath"));

    private ListTypes() {}

    /// @param path field names from the root, list items left out: `spec.template.spec.containers`
    /// @return null for an atomic list
    static @Nullable List<String> keys(String kind, String path) {
        List<String> own = KEYS.get(kind + "/" + path);
        if (own != null) {
            return own;
        }
        for (String podSpec : List.of("spec.template.spec.", "spec.")) {
            boolean pods = podSpec.equals("spec.") ? kind.equals("Pod") : isWorkload(kind);
            if (pods && path.startsWith(podSpec)) {
                return KEYS.get(path.substring(podSpec.length()).replace("initContainers.", "containers."));
            }
        }
        return null;
    }

    private static boolean isWorkload(String kind) {
        return switch (kind) {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" -> true;
            default -> false;
        };
    }
}
