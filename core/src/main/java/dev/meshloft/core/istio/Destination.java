package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.OptionalInt;

/// Where requests are sent.
///
/// @param host as written: a short name is not resolved here; empty when missing
/// @param subset empty for none
/// @param port a port of the service; absent means the only one
public record Destination(String host, String subset, OptionalInt port, YamlPath at) {

    static Destination read(YamlValue value) {
        return new Destination(
                value.get("host").stringOr(""),
                value.get("subset").stringOr(""),
                value.get("port").get("number").integer(),
                value.path());
    }
}
