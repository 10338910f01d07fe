package dev.meshloft.core.topology;

import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.istio.ClientTls;
import dev.meshloft.core.istio.TrafficPolicy;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a connection to a service is protected: what the client's DestinationRule says, and what the server accepts.
final class Connection {

    private final MeshSnapshot mesh;

    Connection(MeshSnapshot mesh) {
        this.mesh = mesh;
    }

    Mtls to(RegistryService service, String clientNamespace) {
        Optional<ClientTls> tls = mesh.indexes()
                .rules()
                .find(service.host(), service.namespace(), clientNamespace)
                .flatMap(EffectiveRule::trafficPolicy)
                .flatMap(TrafficPolicy::tls);
        if (service.external()) {
            boolean application =
                    service.ports().stream().anyMatch(port -> port.protocol().isTls());
            boolean proxy = tls.filter(each -> each.effectiveMode() != ClientTls.Mode.DISABLE)
                    .isPresent();
            return application || proxy ? Mtls.EXTERNAL_TLS : Mtls.OFF;
        }
        if (tls.filter(each -> each.effectiveMode() == ClientTls.Mode.DISABLE).isPresent()) {
            return Mtls.OFF;
        }
        return ofServer(service);
    }

    /// The weakest of its workloads.
    private Mtls ofServer(RegistryService service) {
        List<MeshWorkload> workloads = mesh.indexes().selectors().workloadsOf(service);
        if (workloads.isEmpty()) {
            return Mtls.NONE;
        }
        return workloads.stream()
                .map(this::ofWorkload)
                .max(Comparator.naturalOrder())
                .orElse(Mtls.NONE);
    }

    private Mtls ofWorkload(MeshWorkload workload) {
        if (!workload.meshed()) {
            return Mtls.OFF;
        }
        return switch (mesh.indexes()
                .policies()
                .peerMode(workload.namespace(), workload.labels())
                .mode()) {
            case STRICT -> Mtls.STRICT;
            case PERMISSIVE, UNSET -> Mtls.PERMISSIVE;
            case DISABLE -> Mtls.OFF;
        };
    }
}
