package dev.meshloft.core.index;

import dev.meshloft.core.kube.Workload;
import dev.meshloft.core.resource.Resource;
import java.util.Map;
import java.util.Optional;

/// One workload: a controller with its pods, pods of a controller that is not here, a lone pod, or a WorkloadEntry.
///
/// @param kind of the object that stands for it, such as `Deployment`
/// @param name of the controller where it can be told, else of the object
/// @param labels of its pods
/// @param pods how many: those present, else the wanted replicas, else 1
/// @param meshed whether its pods have a sidecar
/// @param template absent for a WorkloadEntry
public record MeshWorkload(
        String kind,
        String namespace,
        String name,
        Map<String, String> labels,
        Map<String, String> annotations,
        String serviceAccount,
        int pods,
        boolean meshed,
        Optional<Workload> template,
        Resource resource) {

    /// `ns/<namespace>/sa/<account>`, the part of its identity behind the trust domain.
    public String identity() {
        return "ns/" + namespace + "/sa/" + serviceAccount;
    }

    /// Whether it runs a gateway's proxy: a generated gateway, or the `gateway` injection template.
    public boolean isGateway() {
        return labels.containsKey("gateway.networking.k8s.io/gateway-name")
                || annotations.getOrDefault("inject.istio.io/templates", "").contains("gateway");
    }
}
