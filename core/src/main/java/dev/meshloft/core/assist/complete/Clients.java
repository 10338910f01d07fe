package dev.meshloft.core.assist.complete;

import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.SidecarScope;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The namespaces whose proxies an object's hosts must be visible to: its own, those it is exported to by name, and
/// those
/// of its gateways.
///
/// @param sidecars whether sidecars of the object's namespace use it, so that its Sidecar counts
record Clients(Set<String> namespaces, Optional<SidecarScope> sidecars, MeshSnapshot mesh) {

    static Clients of(Request request) {
        String own = request.namespace();
        Set<String> namespaces = new LinkedHashSet<>(List.of(own));
        request.spec().get("exportTo").strings().stream()
                .filter(each -> !Set.of(".", "*", "~").contains(each))
                .forEach(namespaces::add);
        List<String> gateways = new ArrayList<>(request.spec().get("gateways").strings());
        gateways.stream()
                .map(gateway -> GatewayName.resolve(gateway, own))
                .filter(gateway -> gateway.contains("/"))
                .forEach(gateway -> namespaces.add(gateway.substring(0, gateway.indexOf('/'))));
        boolean inMesh = gateways.isEmpty() || gateways.contains(VirtualService.MESH);
        MeshSnapshot mesh = request.mesh();
        return new Clients(
                namespaces,
                inMesh && isRouting(request.place().object().root())
                        ? Optional.of(mesh.indexes().visibility().scopeOf(own, Map.of()))
                        : Optional.empty(),
                mesh);
    }

    private static boolean isRouting(YamlValue root) {
        return root.get("kind").stringOr("").equals("VirtualService");
    }

    /// Why a service cannot be reached from here; absent when it can.
    Optional<String> obstacle(RegistryService service) {
        if (namespaces.stream().noneMatch(service.exportTo()::isVisibleIn)) {
            return Optional.of("not exported here");
        }
        boolean imported = sidecars.map(scope -> scope.sees(service)).orElse(true) || namespaces.size() > 1;
        return imported ? Optional.empty() : Optional.of("left out by the Sidecar");
    }
}
