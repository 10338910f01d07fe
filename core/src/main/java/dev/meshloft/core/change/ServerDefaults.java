package dev.meshloft.core.change;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Map;

/// Values that the API server fills in where a field is left out, in parts of built-in kinds that are owned as a whole,
/// so that ownership does not tell who wrote them. Source: `pkg/apis/core/v1/defaults.go` of Kubernetes 1.36.
final class ServerDefaults {

    private static final Map<String, String> VALUES = Map.of(
            "fieldRef.apiVersion", "v1",
            "resourceFieldRef.divisor", "0",
            "ports.protocol", "TCP",
            "httpGet.scheme", "HTTP",
            "httpGet.path", "/",
            "ownerReferences.controller", "false");

    private ServerDefaults() {}

    static boolean mayBe(YamlValue value) {
        String filled = VALUES.get(ending(value.path()));
        return filled != null && value.string().filter(filled::equals).isPresent();
    }

    /// The last two field names.
    private static String ending(YamlPath path) {
        String last = "";
        for (YamlPath.Step step : path.steps().reversed()) {
            if (step instanceof YamlPath.Key(String name)) {
                if (!last.isEmpty()) {
                    return name + "." + last;
                }
                last = name;
            }
        }
        return last;
    }
}
