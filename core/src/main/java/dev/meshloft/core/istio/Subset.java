package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Map;
import java.util.Optional;

/// A named part of a service: the endpoints with these labels.
public record Subset(String name, Map<String, String> labels, Optional<TrafficPolicy> trafficPolicy, YamlPath at) {

    static Subset read(YamlValue value) {
        return new Subset(
                value.get("name").stringOr(""),
                Fields.map(value.get("labels")),
                Fields.object(value.get("trafficPolicy"), TrafficPolicy::read),
                value.path());
    }
}
