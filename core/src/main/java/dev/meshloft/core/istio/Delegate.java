package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;

/// The VirtualService that holds the routes.
///
/// @param namespace empty means that of the VirtualService with the `delegate`
public record Delegate(String name, String namespace, YamlPath at) {

    static Delegate read(YamlValue value) {
        return new Delegate(
                value.get("name").stringOr(""), value.get("namespace").stringOr(""), value.path());
    }
}
