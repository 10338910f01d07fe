package dev.meshloft.app.explorer;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.ResourceKey;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which objects speak of which host: what makes it exist, routes it, and sets a policy for connections to it. Short
/// names count as the services they mean.
final class HostTree {

    private final Map<String, Set<ResourceKey>> objects = new TreeMap<>();

    private HostTree() {}

    /// Hosts by alphabet; the objects of a host with what makes it exist first.
    static Map<String, Set<ResourceKey>> of(MeshSnapshot mesh) {
        HostTree tree = new HostTree();
        for (RegistryService service : mesh.indexes().hosts().services()) {
            tree.add(service.host(), service.source());
        }
        for (Typed<Gateway> gateway : mesh.gateways()) {
            gateway.spec().servers().stream()
                    .flatMap(server -> server.hosts().stream())
                    .forEach(host -> tree.add(host.substring(host.indexOf('/') + 1), gateway));
        }
        for (Typed<VirtualService> service : mesh.virtualServices()) {
            service.spec().hosts().forEach(host -> tree.add(HostName.resolve(host, service.namespace()), service));
        }
        for (Typed<DestinationRule> rule : mesh.destinationRules()) {
            tree.add(HostName.resolve(rule.spec().host(), rule.namespace()), rule);
        }
        return tree.objects;
    }

    private void add(String host, Typed<?> object) {
        if (!host.isBlank()) {
            objects.computeIfAbsent(host, _ -> new LinkedHashSet<>()).add(object.key());
        }
    }
}
