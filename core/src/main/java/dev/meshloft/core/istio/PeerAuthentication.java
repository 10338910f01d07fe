package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which connections a workload accepts (`security.istio.io` PeerAuthentication).
///
/// @param selector absent means the namespace, in the root namespace the mesh
/// @param mode absent means UNSET: inherited
/// @param portModes by workload port (not service port); in force only with a selector
public record PeerAuthentication(
        Optional<WorkloadSelector> selector, Optional<Mode> mode, Map<Integer, Mode> portModes, YamlPath at) {

    public enum Mode {
        UNSET,
        DISABLE,
        PERMISSIVE,
        STRICT
    }

    /// @param object the whole object
    public static PeerAuthentication read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new PeerAuthentication(
                WorkloadSelector.readMatchLabels(spec.get("selector")),
                Fields.constant(spec.get("mtls").get("mode"), Mode.class),
                portModes(spec.get("portLevelMtls")),
                spec.path());
    }

    private static Map<Integer, Mode> portModes(YamlValue ports) {
        Map<Integer, Mode> modes = new LinkedHashMap<>();
        for (String key : ports.keys()) {
            if (key.matches("[0-9]{1,5}")) {
                modes.put(
                        Integer.valueOf(key),
                        Fields.constant(ports.get(key).get("mode"), Mode.class).orElse(Mode.UNSET));
            }
        }
        return Collections.unmodifiableMap(modes);
    }
}
