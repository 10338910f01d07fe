package dev.meshloft.core.kube;

import dev.meshloft.core.istio.Fields;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Map;

/// A namespace (`v1` Namespace): its labels decide about injection.
///
/// @param at `metadata`
public record Namespace(Map<String, String> labels, Map<String, String> annotations, YamlPath at) {

    /// Whether its pods get a sidecar unless they say otherwise: `istio-injection: enabled`, or a revision without
    /// `istio-injection: disabled`.
    public boolean isInjected() {
        String injection = labels.getOrDefault("istio-injection", "");
        return injection.equals("enabled") || (injection.isEmpty() && labels.containsKey("istio.io/rev"));
    }

    /// Whether its pods are in ambient mode.
    public boolean isAmbient() {
        return "ambient".equals(labels.get("istio.io/dataplane-mode"));
    }

    /// @param object the whole object
    public static Namespace read(YamlValue object) {
        YamlValue metadata = object.get("metadata");
        return new Namespace(
                Fields.map(metadata.get("labels")), Fields.map(metadata.get("annotations")), metadata.path());
    }
}
