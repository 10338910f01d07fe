package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.PeerMode;
import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What the workloads behind a service accept.
final class Receivers {

    private Receivers() {}

    /// Whether some workload with a sidecar takes only mutual TLS on the service's port.
    ///
    /// @param port of the service; absent for any of its ports
    /// @param labels of a subset; empty for all
    static Optional<PeerMode> strict(
            RegistryService service, OptionalInt port, Map<String, String> labels, MeshSnapshot mesh) {
        return workloads(service, labels, mesh)
                .filter(MeshWorkload::meshed)
                .flatMap(workload -> {
                    PeerMode mode = mesh.indexes().policies().peerMode(workload.namespace(), workload.labels());
                    boolean strict = ports(service, port).stream()
                            .anyMatch(each -> modeOn(mode, each, workload) == PeerAuthentication.Mode.STRICT);
                    return strict ? Stream.of(mode) : Stream.<PeerMode>empty();
                })
                .findFirst();
    }

    /// A workload that cannot take mutual TLS on the service's port: without sidecar, or with it switched off.
    static Optional<MeshWorkload> plaintextOnly(
            RegistryService service, OptionalInt port, Map<String, String> labels, MeshSnapshot mesh) {
        return workloads(service, labels, mesh)
                .filter(workload -> !isAmbient(workload, mesh))
                .filter(workload -> {
                    PeerMode mode = mesh.indexes().policies().peerMode(workload.namespace(), workload.labels());
                    return !workload.meshed()
                            || ports(service, port).stream()
                                    .anyMatch(each -> modeOn(mode, each, workload) == PeerAuthentication.Mode.DISABLE);
                })
                .findFirst();
    }

    static boolean isAmbient(MeshWorkload workload, MeshSnapshot mesh) {
        String own = workload.labels().getOrDefault("istio.io/dataplane-mode", "");
        boolean namespace = mesh.resources()
                .find(Kinds.NAMESPACE, "", workload.namespace())
                .filter(each -> each.spec().isAmbient())
                .isPresent();
        return own.equals("ambient") || (namespace && !own.equals("none"));
    }

    private static Stream<MeshWorkload> workloads(
            RegistryService service, Map<String, String> labels, MeshSnapshot mesh) {
        return mesh.indexes().selectors().workloadsOf(service).stream()
                .filter(workload -> labels.entrySet().stream()
                        .allMatch(label ->
                                label.getValue().equals(workload.labels().get(label.getKey()))));
    }

    private static List<RegistryPort> ports(RegistryService service, OptionalInt port) {
        return port.isEmpty()
                ? service.ports()
                : service.findPort(port.getAsInt()).stream().toList();
    }

    private static PeerAuthentication.Mode modeOn(PeerMode mode, RegistryPort port, MeshWorkload workload) {
        if (mode.ports().isEmpty()) {
            return mode.mode();
        }
        OptionalInt target = targetPort(port, workload);
        return target.isPresent() ? mode.onPort(target.getAsInt()) : PeerAuthentication.Mode.PERMISSIVE;
    }

    /// The workload's port behind a service port; absent when its name is not known.
    private static OptionalInt targetPort(RegistryPort port, MeshWorkload workload) {
        String target = port.targetPort();
        if (target.isEmpty()) {
            return OptionalInt.of(port.number());
        }
        if (target.matches("[0-9]{1,5}")) {
            return OptionalInt.of(Integer.parseInt(target));
        }
        return workload.template().stream()
                .flatMap(template -> template.containers().stream())
                .flatMap(container -> container.ports().stream())
                .filter(each -> each.name().equals(target) && each.number().isPresent())
                .mapToInt(each -> each.number().getAsInt())
                .findFirst();
    }
}
