package dev.meshloft.core.topology;

import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.RouteDestination;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The HTTP routes that callers in a service's own namespace get, in the order Istio tries them: those of the one
/// VirtualService that takes the host.
public final class ServiceRoutes {

    /// One route.
    ///
    /// @param condition the shortest words that tell it; empty for every other request
    /// @param shares where requests go; empty for a redirect, a direct response or a delegate
    /// @param facts timeout, retries and the like, as badges of the graph
    /// @param at the line of the route
    public record Route(String condition, List<Share> shares, List<Badge> facts, SourceRef at) {

        public Route {
            shares = List.copyOf(shares);
            facts = List.copyOf(facts);
        }
    }

    /// One destination of a route.
    ///
    /// @param to the subset where there is one, else the host as written
    /// @param percent of the route's requests
    /// @param before the share before the draft; empty when it is the same, or when the route is new
    public record Share(String to, int percent, OptionalInt before) {}

    private ServiceRoutes() {}

    /// @param base the mesh before the draft
    public static List<Route> of(MeshSnapshot draft, MeshSnapshot base, RegistryService service) {
        List<HttpRoute> earlier =
                find(base, service).map(each -> each.spec().http()).orElse(List.of());
        return find(draft, service)
                .map(found -> found.spec().http().stream()
                        .map(route -> route(found, route, same(route, earlier)))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Typed<VirtualService>> find(MeshSnapshot mesh, RegistryService service) {
        return new MeshRoutes(mesh).find(service.host(), service.namespace());
    }

    private static Optional<HttpRoute> same(HttpRoute route, List<HttpRoute> earlier) {
        String condition = ConditionLabel.of(route);
        return earlier.stream()
                .filter(each -> ConditionLabel.of(each).equals(condition))
                .findFirst();
    }

    private static Route route(Typed<VirtualService> owner, HttpRoute route, Optional<HttpRoute> before) {
        List<Share> was = before.map(each -> shares(each.route())).orElse(List.of());
        List<Share> shares = new ArrayList<>();
        for (Share share : shares(route.route())) {
            int earlier = was.stream()
                    .filter(each -> each.to().equals(share.to()))
                    .mapToInt(Share::percent)
                    .sum();
            boolean changed = before.isPresent() && earlier != share.percent();
            shares.add(changed ? new Share(share.to(), share.percent(), OptionalInt.of(earlier)) : share);
        }
        List<Badge> facts = ServiceBadges.ofRoutes(List.of(route));
        return new Route(
                ConditionLabel.of(route), shares, facts, owner.resource().at(route.at()));
    }

    private static List<Share> shares(List<RouteDestination> legs) {
        int sum = legs.stream().mapToInt(leg -> leg.weight().orElse(0)).sum();
        return legs.stream()
                .map(leg -> new Share(name(leg), percent(leg, legs.size(), sum), OptionalInt.empty()))
                .toList();
    }

    private static int percent(RouteDestination leg, int legs, int sum) {
        return legs == 1 || sum == 0 ? 100 / legs : Math.round(leg.weight().orElse(0) * 100f / sum);
    }

    private static String name(RouteDestination leg) {
        return leg.destination().subset().isEmpty()
                ? leg.destination().host()
                : leg.destination().subset();
    }
}
