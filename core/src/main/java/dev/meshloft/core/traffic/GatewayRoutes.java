package dev.meshloft.core.traffic;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.VirtualService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The virtual hosts of one HTTP route configuration of a gateway (`buildGatewayHTTPRouteConfig` in
/// `pilot/pkg/networking/core/gateway.go`): routes of several VirtualServices add up, those that take everything move
/// to the end.
final class GatewayRoutes {

    /// One host.
    static final class VirtualHost {

        private final String host;
        private final List<RouteEntry> entries = new ArrayList<>();
        private final List<Step.Considered> left = new ArrayList<>();
        private boolean requiresTls;
        private boolean open;

        private VirtualHost(String host) {
            this.host = host;
        }

        String host() {
            return host;
        }

        boolean requiresTls() {
            return requiresTls;
        }

        List<Step.Considered> left() {
            return left;
        }

        List<RouteEntry> entries() {
            return Stream.concat(
                            entries.stream().filter(each -> !each.isCatchAll() || isDelegate(each)),
                            entries.stream().filter(each -> each.isCatchAll() && !isDelegate(each)))
                    .toList();
        }

        private static boolean isDelegate(RouteEntry entry) {
            return entry.route().delegate().isPresent();
        }
    }

    private final Client client;
    private final Map<String, VirtualHost> hosts = new LinkedHashMap<>();

    GatewayRoutes(Client client, List<GatewayServers.Open> servers) {
        this.client = client;
        servers.forEach(this::add);
    }

    /// Exact, else the longest wildcard.
    Optional<VirtualHost> find(String authority) {
        String name = MeshRoutes.hostOf(authority).toLowerCase(Locale.ROOT);
        VirtualHost exact = hosts.get(name);
        Optional<VirtualHost> found = exact != null
                ? Optional.of(exact)
                : hosts.values().stream()
                        .filter(each -> HostName.isWildcard(each.host()) && HostName.isSubset(name, each.host()))
                        .max(Comparator.comparingInt(each -> each.host().length()));
        boolean uncertain = found.filter(
                        each -> each.open && each.entries.stream().allMatch(VirtualHost::isDelegate))
                .isPresent();
        if (uncertain) {
            throw new NotModelled("delegates decide whether there is a route for " + name);
        }
        return found;
    }

    private void add(GatewayServers.Open open) {
        List<Typed<VirtualService>> services = client.world()
                .snapshot()
                .indexes()
                .visibility()
                .virtualServices(open.gatewayName(), client.namespace());
        for (Typed<VirtualService> service : services) {
            List<String> common = intersection(open.hostsFor(service.namespace()), service);
            if (common.isEmpty()) {
                continue;
            }
            RouteList list = RouteList.of(
                    service,
                    new RouteList.For(
                            open.gatewayName(),
                            client.namespace(),
                            client.pod().labels(),
                            open.server().port().orElse(0),
                            open.server().tls().isPresent()));
            if (!list.entries().isEmpty()) {
                common.forEach(host -> add(host.toLowerCase(Locale.ROOT), list, open));
            }
        }
        if (open.redirectsToHttps()) {
            open.hosts().forEach(host -> host(host.toLowerCase(Locale.ROOT)).requiresTls = true);
        }
    }

    private void add(String host, RouteList list, GatewayServers.Open open) {
        VirtualHost virtualHost = host(host);
        virtualHost.entries.addAll(list.entries());
        virtualHost.left.addAll(list.left());
        virtualHost.open |= list.entries().stream().anyMatch(VirtualHost::isDelegate);
        virtualHost.requiresTls |= open.redirectsToHttps();
    }

    private VirtualHost host(String host) {
        return hosts.computeIfAbsent(host, VirtualHost::new);
    }

    /// Pairwise the narrower name.
    private static List<String> intersection(List<String> serverHosts, Typed<VirtualService> service) {
        List<String> common = new ArrayList<>();
        for (String mine : serverHosts) {
            for (String written : service.spec().hosts()) {
                String theirs = HostName.resolve(written, service.namespace());
                String narrower =
                        HostName.isSubset(mine, theirs) ? mine : HostName.isSubset(theirs, mine) ? theirs : "";
                if (!narrower.isEmpty() && !common.contains(narrower)) {
                    common.add(narrower);
                }
            }
        }
        return common;
    }
}
