package dev.meshloft.core.topology;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which VirtualService takes a host inside the mesh: of several only one does.
final class MeshRoutes {

    private final MeshSnapshot mesh;
    private final Map<String, List<Typed<VirtualService>>> byHost = new LinkedHashMap<>();

    MeshRoutes(MeshSnapshot mesh) {
        this.mesh = mesh;
        mesh.virtualServices().stream()
                .filter(each -> !each.spec().isDelegate())
                .filter(each -> each.spec().boundGateways().contains(VirtualService.MESH))
                .sorted(Typed.OLDEST_FIRST)
                .forEach(this::add);
    }

    /// Complete hosts, in the order of the VirtualServices that name them.
    Set<String> hosts() {
        return byHost.keySet();
    }

    /// As a client in a namespace sees it: private to the namespace, exported to it, public, each oldest first.
    Optional<Typed<VirtualService>> find(String host, String clientNamespace) {
        return byHost.getOrDefault(host, List.of()).stream()
                .filter(each -> rank(each, clientNamespace) < 3)
                .min(Comparator.comparingInt(each -> rank(each, clientNamespace)));
    }

    /// The one that most clients see: that of the clients in its own namespace.
    Optional<Typed<VirtualService>> first(String host) {
        return byHost.getOrDefault(host, List.of()).stream().findFirst();
    }

    private int rank(Typed<VirtualService> service, String clientNamespace) {
        var scope = mesh.indexes().visibility().exportScope(service);
        if (scope.everyone()) {
            return 2;
        }
        boolean own = service.namespace().equals(clientNamespace);
        return scope.isVisibleIn(clientNamespace) ? (own ? 0 : 1) : 3;
    }

    private void add(Typed<VirtualService> service) {
        for (String host : service.spec().hosts()) {
            byHost.computeIfAbsent(HostName.resolve(host, service.namespace()), _ -> new ArrayList<>())
                    .add(service);
        }
    }
}
