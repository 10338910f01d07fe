package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Optional;
import java.util.OptionalInt;

/// A destination and its share.
///
/// @param weight as written; shares are weight / sum, and the weight of a single destination has no effect
/// @param headers absent in TLS and TCP routes
public record RouteDestination(
        Destination destination, OptionalInt weight, Optional<HeaderOperations> headers, YamlPath at) {

    static RouteDestination read(YamlValue value) {
        return new RouteDestination(
                Destination.read(value.get("destination")),
                value.get("weight").integer(),
                Fields.object(value.get("headers"), HeaderOperations::read),
                value.path());
    }
}
