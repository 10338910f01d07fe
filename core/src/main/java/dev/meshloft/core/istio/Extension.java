package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/// Code that runs in the proxy (`extensions.istio.io` WasmPlugin and TrafficExtension): what it does is not known.
///
/// @param phase `AUTHN`, `AUTHZ`, `STATS` or empty for the end of the chain
/// @param priority higher ones first; 0 when absent
public record Extension(
        Optional<WorkloadSelector> selector, List<TargetRef> targetRefs, String phase, int priority, YamlPath at) {

    /// @param object the whole object
    public static Extension read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new Extension(
                WorkloadSelector.readMatchLabels(spec.get("selector")),
                TargetRef.readAll(spec),
                spec.get("phase").stringOr(""),
                spec.get("priority").integer().orElse(0),
                spec.path());
    }
}
