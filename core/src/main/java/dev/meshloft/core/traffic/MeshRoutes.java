package dev.meshloft.core.traffic;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.VirtualService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The virtual hosts of a sidecar's HTTP listener, looked up instead of built
/// (`BuildSidecarOutboundVirtualHosts` in `pilot/pkg/networking/core/httproute.go`).
final class MeshRoutes {

    /// The host that a request falls under.
    ///
    /// @param routes empty means the service's default route
    /// @param passedOver VirtualServices for the same host that do not count, and why
    record VirtualHost(
            String name,
            Optional<RegistryService> service,
            List<RouteEntry> routes,
            List<Step.Considered> left,
            List<Step.Considered> passedOver) {}

    private final Client client;
    private final int port;
    private final HostRoutes routes;

    MeshRoutes(Client client, int port) {
        this.client = client;
        this.port = port;
        this.routes = client.world().meshRoutes(client.namespace());
    }

    /// @return empty when no virtual host fits: the request is unknown to the mesh
    Optional<VirtualHost> find(String authority) {
        String name = hostOf(authority);
        return exact(World.lower(name)).or(() -> wildcard(World.lower(name)));
    }

    /// The virtual host of one service, whatever the Host header says (sniffed ports).
    Optional<VirtualHost> ofService(RegistryService service) {
        return Optional.of(virtualHost(service));
    }

    private Optional<VirtualHost> exact(String name) {
        Optional<RegistryService> byName = serviceOnPort(name);
        if (byName.isPresent()) {
            return Optional.of(virtualHost(byName.get()));
        }
        Optional<VirtualHost> foreign = foreign(name, routes.naming(name));
        return foreign.isPresent() ? foreign : byOtherName(name).map(this::virtualHost);
    }

    /// Short names of Kubernetes services, and addresses.
    private Optional<RegistryService> byOtherName(String name) {
        if (HostName.isAddress(name)) {
            return byAddress(name);
        }
        String full = !name.contains(".")
                ? HostName.ofService(name, client.namespace())
                : name.endsWith(".svc") ? name + ".cluster.local" : name + HostName.CLUSTER_SUFFIX;
        return HostName.serviceParts(full).flatMap(_ -> serviceOnPort(full));
    }

    private Optional<RegistryService> byAddress(String address) {
        return client.world().withPort(port).stream()
                .filter(this::isHttp)
                .filter(client::sees)
                .filter(service -> service.isKubernetes()
                        ? client.world().address(service).equals(address)
                        : service.serviceEntry().orElseThrow().addresses().contains(address))
                .findFirst();
    }

    private Optional<RegistryService> serviceOnPort(String host) {
        return client.service(host).filter(this::isHttp);
    }

    private boolean isHttp(RegistryService service) {
        return service.findPort(port)
                .map(RegistryPort::protocol)
                .filter(protocol -> protocol.isHttp() || protocol == dev.meshloft.core.index.Protocol.AUTO)
                .isPresent();
    }

    private VirtualHost virtualHost(RegistryService service) {
        String host = service.host().toLowerCase(Locale.ROOT);
        List<Step.Considered> passedOver = new ArrayList<>();
        VirtualHost found = null;
        for (Typed<VirtualService> candidate : routes.binding(host)) {
            if (found != null) {
                passedOver.add(new Step.Considered(
                        "VirtualService " + candidate.qualifiedName(),
                        "only one VirtualService counts for a host in the mesh",
                        Origin.of(candidate)));
                continue;
            }
            RouteList list = routesOf(candidate);
            list.requireOwnRoutes(candidate);
            if (list.entries().isEmpty()) {
                passedOver.add(new Step.Considered(
                        "VirtualService " + candidate.qualifiedName(),
                        "none of its routes is for this caller and port",
                        Origin.of(candidate)));
                passedOver.addAll(list.left());
            } else {
                found = new VirtualHost(
                        host + ":" + port, Optional.of(service), list.entries(), list.left(), passedOver);
            }
        }
        return found != null
                ? found
                : new VirtualHost(host + ":" + port, Optional.of(service), List.of(), List.of(), passedOver);
    }

    /// Hosts that no service has on this port: they count on port 80, and where the VirtualService also binds a service
    /// of this port.
    private Optional<VirtualHost> foreign(String host, List<Typed<VirtualService>> candidates) {
        for (Typed<VirtualService> candidate : candidates) {
            if (port != 80 && !bindsServiceHere(candidate)) {
                continue;
            }
            RouteList list = routesOf(candidate);
            list.requireOwnRoutes(candidate);
            if (!list.entries().isEmpty()) {
                return Optional.of(
                        new VirtualHost(host + ":" + port, Optional.empty(), list.entries(), list.left(), List.of()));
            }
        }
        return Optional.empty();
    }

    private boolean bindsServiceHere(Typed<VirtualService> candidate) {
        return HostRoutes.hosts(candidate).stream()
                        .anyMatch(host -> !HostName.isWildcard(host)
                                && serviceOnPort(host).isPresent())
                || client.world().withPort(port).stream()
                        .filter(this::isHttp)
                        .filter(client::sees)
                        .anyMatch(service -> routes.binding(service.host()).contains(candidate));
    }

    private Optional<VirtualHost> wildcard(String name) {
        List<VirtualHost> found = new ArrayList<>();
        for (String wildcard : routes.wildcardsCovering(name)) {
            boolean ofService = client.world().withPort(port).stream()
                    .filter(client::sees)
                    .anyMatch(service -> HostName.overlap(service.host(), wildcard));
            if (!ofService) {
                foreign(wildcard, routes.withWildcard(wildcard)).ifPresent(found::add);
            }
        }
        client.world().withPort(port).stream()
                .filter(service -> HostName.isWildcard(service.host()) && HostName.isSubset(name, service.host()))
                .filter(this::isHttp)
                .filter(client::sees)
                .map(this::virtualHost)
                .forEach(found::add);
        return found.stream()
                .max((one, other) ->
                        Integer.compare(one.name().length(), other.name().length()));
    }

    private RouteList routesOf(Typed<VirtualService> service) {
        return RouteList.of(
                service,
                new RouteList.For(
                        VirtualService.MESH,
                        client.namespace(),
                        Map.copyOf(client.pod().labels()),
                        port,
                        false));
    }

    /// The Host header without its port.
    static String hostOf(String authority) {
        int colon = authority.lastIndexOf(':');
        boolean port = colon > 0 && authority.substring(colon + 1).matches("[0-9]+");
        return port ? authority.substring(0, colon) : authority;
    }
}
