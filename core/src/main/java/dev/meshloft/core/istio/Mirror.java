package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Requests that are also sent elsewhere, without waiting for an answer.
///
/// @param percentage 0 to 100; absent means 100
/// @param at the destination of the older `mirror`, or the entry of `mirrors`
public record Mirror(Destination destination, OptionalDouble percentage, YamlPath at) {

    static List<Mirror> readAll(YamlValue route) {
        Optional<Mirror> single = Fields.object(
                route.get("mirror"),
                value -> new Mirror(Destination.read(value), singlePercentage(route), value.path()));
        return Stream.concat(single.stream(), Fields.list(route.get("mirrors"), Mirror::read).stream())
                .toList();
    }

    private static Mirror read(YamlValue value) {
        return new Mirror(
                Destination.read(value.get("destination")), Fields.percent(value.get("percentage")), value.path());
    }

    /// `mirrorPercentage` wins over the older integers.
    private static OptionalDouble singlePercentage(YamlValue route) {
        for (String older : List.of("mirrorPercent", "mirror_percent")) {
            if (route.get(older).isPresent() && !route.get("mirrorPercentage").isPresent()) {
                return route.get(older).number();
            }
        }
        return Fields.percent(route.get("mirrorPercentage"));
    }
}
