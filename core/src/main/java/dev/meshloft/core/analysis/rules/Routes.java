package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Destination;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.Mirror;
import dev.meshloft.core.istio.RouteDestination;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What several rules ask about VirtualServices.
final class Routes {

    private Routes() {}

    /// Every destination with a host: of HTTP, TLS and TCP routes, and of mirrors.
    static List<Destination> destinations(VirtualService service) {
        List<Destination> all = new ArrayList<>();
        for (HttpRoute route : service.http()) {
            route.route().stream().map(RouteDestination::destination).forEach(all::add);
            route.mirrors().stream().map(Mirror::destination).forEach(all::add);
        }
        service.tls()
                .forEach(route -> route.route().stream()
                        .map(RouteDestination::destination)
                        .forEach(all::add));
        service.tcp()
                .forEach(route -> route.route().stream()
                        .map(RouteDestination::destination)
                        .forEach(all::add));
        all.removeIf(destination -> destination.host().isEmpty());
        return all;
    }

    /// The namespaces of clients that use a VirtualService, as far as it names them: its own, those it is
    /// exported to by name, and those of its gateways.
    static Set<String> clientNamespaces(Typed<VirtualService> service) {
        Set<String> names = new LinkedHashSet<>();
        names.add(service.namespace());
        for (String each : service.spec().exportTo()) {
            if (!each.equals(".") && !each.equals("*") && !each.equals("~")) {
                names.add(each);
            }
        }
        for (String gateway : service.spec().boundGateways()) {
            String resolved = GatewayName.resolve(gateway, service.namespace());
            int slash = resolved.indexOf('/');
            if (slash > 0) {
                names.add(resolved.substring(0, slash));
            }
        }
        return names;
    }

    /// The service behind a host as one of the VirtualService's clients sees it.
    static Optional<RegistryService> findService(Typed<VirtualService> service, String host, MeshSnapshot mesh) {
        String complete = HostName.resolve(host, service.namespace());
        return clientNamespaces(service).stream()
                .flatMap(namespace -> mesh.indexes().hosts().findCovering(complete, namespace).stream())
                .findFirst();
    }

    /// An Istio Gateway by its resolved name.
    static Optional<Typed<Gateway>> findGateway(String resolved, MeshSnapshot mesh) {
        int slash = resolved.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : mesh.resources().find(Kinds.GATEWAY, resolved.substring(0, slash), resolved.substring(slash + 1));
    }

    /// The destinations among which one route divides its requests.
    record Split(List<RouteDestination> destinations, YamlPath at) {

        long sum() {
            return destinations.stream()
                    .mapToLong(each -> each.weight().orElse(0))
                    .sum();
        }
    }

    static List<Split> splits(VirtualService service) {
        List<Split> all = new ArrayList<>();
        service.http().forEach(each -> all.add(new Split(each.route(), each.at().key("route"))));
        service.tls().forEach(each -> all.add(new Split(each.route(), each.at().key("route"))));
        service.tcp().forEach(each -> all.add(new Split(each.route(), each.at().key("route"))));
        return all;
    }
}
