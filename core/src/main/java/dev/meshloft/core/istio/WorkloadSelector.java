package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Map;
import java.util.Optional;

/// Chooses workloads by labels; without labels, all.
///
/// @param at the selector itself (`spec.selector`, `spec.workloadSelector`)
public record WorkloadSelector(Map<String, String> labels, YamlPath at) {

    public boolean selects(Map<String, String> workload) {
        return labels.entrySet().stream().allMatch(label -> label.getValue().equals(workload.get(label.getKey())));
    }

    /// `selector: {matchLabels: …}`, as the security and telemetry kinds write it.
    static Optional<WorkloadSelector> readMatchLabels(YamlValue selector) {
        return Fields.object(
                selector, value -> new WorkloadSelector(Fields.map(value.get("matchLabels")), value.path()));
    }

    /// `workloadSelector: {labels: …}`, as Sidecar, ServiceEntry and EnvoyFilter write it.
    static Optional<WorkloadSelector> readLabels(YamlValue selector) {
        return Fields.object(selector, value -> new WorkloadSelector(Fields.map(value.get("labels")), value.path()));
    }
}
