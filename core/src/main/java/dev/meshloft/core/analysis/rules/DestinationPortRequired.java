package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Destination;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// `destination-port-required`.
final class DestinationPortRequired implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.analysis("destination-port-required", Severity.ERROR, "IST0112", """
            A route to a service with several ports does not say which

            Without a port the proxy takes the port that the request came in on. When the service does not have that port, there
            is no cluster and the answer is 503. A VirtualService of the mesh whose destinations have all ports of its hosts is
            fine, although `istioctl analyze` reports it.

            Bad: `destination: {host: web}` for ports 8080 and 9090 behind a gateway on 443. Good: `port: {number: 8080}` with it.
            Source: istio/istio pkg/config/analysis/analyzers/virtualservice/destinationhosts.go
            Source: istio/istio pilot/pkg/networking/core/route/route.go (GetDestinationCluster)""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<VirtualService>> kinds() {
        return List.of(Kinds.VIRTUAL_SERVICE);
    }

    @Override
    public void check(Typed<VirtualService> service, MeshSnapshot mesh, Findings findings) {
        for (Destination destination : Routes.destinations(service.spec())) {
            if (destination.port().isEmpty()) {
                Routes.findService(service, destination.host(), mesh)
                        .filter(target -> target.ports().size() > 1)
                        .ifPresent(target -> check(service, destination, target, mesh, findings));
            }
        }
    }

    private static void check(
            Typed<VirtualService> service,
            Destination destination,
            RegistryService target,
            MeshSnapshot mesh,
            Findings findings) {
        Set<Integer> incoming = incomingPorts(service, mesh);
        boolean served = !incoming.isEmpty()
                && incoming.stream().allMatch(port -> target.findPort(port).isPresent());
        if (!served) {
            List<String> ports = target.ports().stream()
                    .map(port -> Integer.toString(port.number()))
                    .toList();
            findings.add(
                    service,
                    destination.at(),
                    target.host() + " has the ports " + Words.and(ports) + "; say which one with port.number");
        }
    }

    /// The ports that requests to the VirtualService's hosts come in on.
    private static Set<Integer> incomingPorts(Typed<VirtualService> service, MeshSnapshot mesh) {
        Set<Integer> ports = new TreeSet<>();
        for (String gateway : service.spec().boundGateways()) {
            String resolved = GatewayName.resolve(gateway, service.namespace());
            if (resolved.equals(VirtualService.MESH)) {
                service.spec().hosts().stream()
                        .flatMap(host -> Routes.findService(service, host, mesh).stream())
                        .flatMap(each -> each.ports().stream())
                        .forEach(port -> ports.add(port.number()));
            } else {
                Routes.findGateway(resolved, mesh).stream()
                        .flatMap(each -> each.spec().servers().stream())
                        .forEach(server -> server.port().ifPresent(ports::add));
            }
        }
        return ports;
    }
}
