package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.TcpRoute;
import dev.meshloft.core.istio.TlsRoute;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which matches of a VirtualService never get a request, because one before them takes all.
final class Shadowing {

    /// One route, in order within its protocol.
    ///
    /// @param label its name and number
    record Route(String label, YamlPath at, List<Match> matches) {

        /// Whether no request reaches it.
        boolean isHidden() {
            return !matches.isEmpty()
                    && matches.stream().allMatch(match -> match.hider().isPresent());
        }

        /// The labels of the earlier routes that hide it.
        List<String> hidingRoutes() {
            return matches.stream()
                    .flatMap(match -> match.hider().stream())
                    .map(Hider::route)
                    .distinct()
                    .toList();
        }
    }

    /// @param hider in another route
    /// @param hiddenBy in words: by a match of this route or of another one
    record Match(YamlPath at, Optional<Hider> hider, Optional<String> hiddenBy) {}

    record Hider(String route) {}

    private record Seen(String route, RequestSet requests) {}

    private Shadowing() {}

    static List<Route> of(VirtualService service) {
        List<Route> all = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < service.http().size(); i++) {
            HttpRoute route = service.http().get(i);
            List<RequestSet> requests = route.match().isEmpty()
                    ? List.of(RequestSet.all(service.boundGateways(), route.at()))
                    : route.match().stream()
                            .map(match -> RequestSet.of(match, service.boundGateways()))
                            .toList();
            boolean takes = route.delegate().isEmpty();
            all.add(compare(Words.numbered(route.name(), i), route.at(), requests, takes, seen));
        }
        all.addAll(ofTls(service));
        all.addAll(ofTcp(service));
        return all;
    }

    private static List<Route> ofTls(VirtualService service) {
        List<Route> all = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < service.tls().size(); i++) {
            TlsRoute route = service.tls().get(i);
            List<RequestSet> requests = route.match().stream()
                    .map(match -> RequestSet.of(match, service.boundGateways()))
                    .toList();
            all.add(compare(Words.numbered("", i), route.at(), requests, true, seen));
        }
        return all;
    }

    private static List<Route> ofTcp(VirtualService service) {
        List<Route> all = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < service.tcp().size(); i++) {
            TcpRoute route = service.tcp().get(i);
            List<RequestSet> requests = route.match().isEmpty()
                    ? List.of(RequestSet.all(service.boundGateways(), route.at()))
                    : route.match().stream()
                            .map(match -> RequestSet.of(match, service.boundGateways()))
                            .toList();
            all.add(compare(Words.numbered("", i), route.at(), requests, true, seen));
        }
        return all;
    }

    private static Route compare(String label, YamlPath at, List<RequestSet> requests, boolean takes, List<Seen> seen) {
        List<Match> matches = new ArrayList<>();
        List<RequestSet> own = new ArrayList<>();
        for (RequestSet each : requests) {
            Optional<Hider> hider = seen.stream()
                    .filter(earlier -> earlier.requests().covers(each))
                    .map(earlier -> new Hider(earlier.route()))
                    .findFirst();
            Optional<String> words = hider.map(found -> "route " + found.route())
                    .or(() -> own.stream()
                            .filter(earlier -> earlier.covers(each))
                            .map(_ -> "a match before it")
                            .findFirst());
            matches.add(new Match(each.at(), hider, words));
            own.add(each);
        }
        if (takes) {
            own.forEach(each -> seen.add(new Seen(label, each)));
        }
        return new Route(label, at, List.copyOf(matches));
    }
}
