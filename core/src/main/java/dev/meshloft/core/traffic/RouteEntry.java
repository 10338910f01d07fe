package dev.meshloft.core.traffic;

import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.HttpMatch;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.StringMatch;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.yaml.YamlPath;
import java.util.Optional;

/// One route of the proxy: an entry of `http` with one of its matches.
///
/// @param match absent for an entry without any
/// @param tls whether the listener ends TLS
/// @param port of the listener as routes see it: the service's, or the server's
record RouteEntry(Typed<VirtualService> service, HttpRoute route, Optional<HttpMatch> match, int port, boolean tls) {

    /// As Envoy names it: the route's name, with the match's behind a dot.
    String name() {
        return match.map(HttpMatch::name)
                .filter(text -> !text.isEmpty())
                .map(text -> route.name() + "." + text)
                .orElse(route.name());
    }

    YamlPath at() {
        return match.map(HttpMatch::at).orElse(route.at());
    }

    Origin origin() {
        return Origin.of(service, at());
    }

    /// How people name it: its name, else its place.
    String words() {
        return service.qualifiedName() + " " + (name().isEmpty() ? at().toString() : name());
    }

    /// Whether every request matches (`IsCatchAllRoute`): the routes behind it are dead.
    boolean isCatchAll() {
        return match.map(RouteEntry::isCatchAll).orElse(true);
    }

    private static boolean isCatchAll(HttpMatch match) {
        boolean anyPath = match.uri()
                .map(uri -> switch (uri) {
                    case StringMatch.Prefix(String value, var _) -> value.equals("/");
                    case StringMatch.Regex(String value, var _) -> value.equals(".*");
                    case StringMatch.Exact _ -> false;
                    case StringMatch.Present _ -> true;
                })
                .orElse(true);
        return anyPath
                && match.headers().isEmpty()
                && match.withoutHeaders().isEmpty()
                && match.queryParams().isEmpty()
                && match.method().isEmpty()
                && match.authority().isEmpty()
                && match.scheme().isEmpty();
    }
}
