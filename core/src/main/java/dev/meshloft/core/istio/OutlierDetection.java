package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// When an endpoint is taken out for a while.
///
/// @param consecutiveErrors the field removed in Istio 1.10, kept to point at its successor
/// @param consecutive5xxErrors absent means 5
/// @param interval absent means 10 s
/// @param baseEjectionTime absent means 30 s
/// @param maxEjectionPercent absent means 10
public record OutlierDetection(
        OptionalInt consecutiveErrors,
        OptionalInt consecutive5xxErrors,
        OptionalInt consecutiveGatewayErrors,
        Optional<Duration> interval,
        Optional<Duration> baseEjectionTime,
        OptionalInt maxEjectionPercent,
        OptionalInt minHealthPercent,
        boolean splitExternalLocalOriginErrors,
        YamlPath at) {

    static OutlierDetection read(YamlValue value) {
        return new OutlierDetection(
                value.get("consecutiveErrors").integer(),
                value.get("consecutive5xxErrors").integer(),
                value.get("consecutiveGatewayErrors").integer(),
                Fields.duration(value.get("interval")),
                Fields.duration(value.get("baseEjectionTime")),
                value.get("maxEjectionPercent").integer(),
                value.get("minHealthPercent").integer(),
                Fields.isTrue(value.get("splitExternalLocalOriginErrors")),
                value.path());
    }
}
