package dev.meshloft.core.index;

import dev.meshloft.core.istio.Sidecar;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.kube.MeshConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a client in a namespace sees: VirtualServices by gateway, and its Sidecar.
public final class VisibilityIndex {

    private record Bound(
            Map<String, List<Typed<VirtualService>>> own,
            Map<String, List<Typed<VirtualService>>> exported,
            List<Typed<VirtualService>> everyone) {

        static Bound empty() {
            return new Bound(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        }
    }

    private final String rootNamespace;
    private final Map<String, Bound> byGateway = new HashMap<>();
    private final Map<String, List<Typed<Sidecar>>> sidecars = new HashMap<>();
    private final List<String> virtualServiceDefault;

    private VisibilityIndex(MeshConfig mesh) {
        this.rootNamespace = mesh.rootNamespace();
        this.virtualServiceDefault = mesh.defaultVirtualServiceExportTo();
    }

    static VisibilityIndex of(ResourceSet resources) {
        VisibilityIndex index = new VisibilityIndex(resources.meshConfig());
        resources.of(Kinds.VIRTUAL_SERVICE).stream().sorted(Typed.OLDEST_FIRST).forEach(index::addVirtualService);
        resources.of(Kinds.SIDECAR).stream()
                .sorted(Typed.OLDEST_FIRST)
                .forEach(each -> index.sidecars
                        .computeIfAbsent(each.namespace(), _ -> new ArrayList<>())
                        .add(each));
        return index;
    }

    /// The VirtualServices bound to a gateway that are visible in a namespace, in Istio's order: those private to the
    /// namespace, those exported to it by name, the public ones; in each the oldest first. Delegates are left out.
    ///
    /// @param gateway `namespace/name`, or `mesh`
    public List<Typed<VirtualService>> virtualServices(String gateway, String clientNamespace) {
        Bound bound = byGateway.get(gateway);
        if (bound == null) {
            return List.of();
        }
        return Stream.of(
                        bound.own().getOrDefault(clientNamespace, List.of()),
                        bound.exported().getOrDefault(clientNamespace, List.of()),
                        bound.everyone())
                .flatMap(List::stream)
                .toList();
    }

    public ExportScope exportScope(Typed<VirtualService> service) {
        return ExportScope.of(service.spec().exportTo(), service.namespace(), virtualServiceDefault);
    }

    /// The Sidecar in force for a workload: the oldest that selects it, else the namespace's without selector,
    /// else the root namespace's (`doGetSidecarScope` in `pilot/pkg/model/push_context.go`). Gateways have none.
    public Optional<Typed<Sidecar>> sidecarOf(String namespace, Map<String, String> labels) {
        List<Typed<Sidecar>> own = sidecars.getOrDefault(namespace, List.of());
        return own.stream()
                .filter(each -> each.spec()
                        .workloadSelector()
                        .filter(selector -> selector.selects(labels))
                        .isPresent())
                .findFirst()
                .or(() -> withoutSelector(own))
                .or(() -> withoutSelector(sidecars.getOrDefault(rootNamespace, List.of())));
    }

    /// What a workload imports.
    public SidecarScope scopeOf(String namespace, Map<String, String> labels) {
        return SidecarScope.of(sidecarOf(namespace, labels), namespace);
    }

    private void addVirtualService(Typed<VirtualService> service) {
        if (service.spec().isDelegate()) {
            return;
        }
        ExportScope scope = exportScope(service);
        service.spec().boundGateways().stream()
                .map(gateway -> GatewayName.resolve(gateway, service.namespace()))
                .distinct()
                .forEach(gateway -> add(byGateway.computeIfAbsent(gateway, _ -> Bound.empty()), service, scope));
    }

    private static void add(Bound bound, Typed<VirtualService> service, ExportScope scope) {
        if (scope.everyone()) {
            bound.everyone().add(service);
            return;
        }
        for (String namespace : scope.namespaces()) {
            boolean own = namespace.equals(service.namespace());
            (own ? bound.own() : bound.exported())
                    .computeIfAbsent(namespace, _ -> new ArrayList<>())
                    .add(service);
        }
    }

    private static Optional<Typed<Sidecar>> withoutSelector(List<Typed<Sidecar>> candidates) {
        return candidates.stream()
                .filter(each -> each.spec()
                        .workloadSelector()
                        .map(WorkloadSelector::labels)
                        .orElse(Map.of())
                        .isEmpty())
                .findFirst();
    }
}
