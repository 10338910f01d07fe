package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Cross-origin rules of a route.
///
/// @param allowOrigin the older list of exact origins
/// @param unmatchedPreflights `FORWARD`, `IGNORE` or empty
public record CorsPolicy(
        List<StringMatch> allowOrigins,
        List<String> allowOrigin,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        Optional<Duration> maxAge,
        Optional<Boolean> allowCredentials,
        String unmatchedPreflights,
        YamlPath at) {

    static CorsPolicy read(YamlValue value) {
        return new CorsPolicy(
                Fields.list(value.get("allowOrigins"), StringMatch::read),
                Fields.texts(value.get("allowOrigin")),
                Fields.texts(value.get("allowMethods")),
                Fields.texts(value.get("allowHeaders")),
                Fields.texts(value.get("exposeHeaders")),
                Fields.duration(value.get("maxAge")),
                value.get("allowCredentials").bool(),
                value.get("unmatchedPreflights").stringOr(""),
                value.path());
    }
}
