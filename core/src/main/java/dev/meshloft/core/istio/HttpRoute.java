package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One entry of `spec.http`.
///
/// @param name empty when it has none
/// @param match any of them; empty means every request
/// @param mirrors the older `mirror` with its percentage first, then `mirrors`
public record HttpRoute(
        String name,
        List<HttpMatch> match,
        List<RouteDestination> route,
        Optional<Redirect> redirect,
        Optional<DirectResponse> directResponse,
        Optional<Delegate> delegate,
        Optional<Rewrite> rewrite,
        Optional<Duration> timeout,
        Optional<Retries> retries,
        Optional<Fault> fault,
        List<Mirror> mirrors,
        Optional<CorsPolicy> corsPolicy,
        Optional<HeaderOperations> headers,
        YamlPath at) {

    static HttpRoute read(YamlValue value) {
        return new HttpRoute(
                value.get("name").stringOr(""),
                Fields.list(value.get("match"), HttpMatch::read),
                Fields.list(value.get("route"), RouteDestination::read),
                Fields.object(value.get("redirect"), Redirect::read),
                Fields.object(value.get("directResponse"), DirectResponse::read),
                Fields.object(value.get("delegate"), Delegate::read),
                Fields.object(value.get("rewrite"), Rewrite::read),
                Fields.duration(value.get("timeout")),
                Fields.object(value.get("retries"), Retries::read),
                Fields.object(value.get("fault"), Fault::read),
                Mirror.readAll(value),
                Fields.object(value.get("corsPolicy"), CorsPolicy::read),
                Fields.object(value.get("headers"), HeaderOperations::read),
                value.path());
    }
}
