package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Map;

/// What WorkloadEntries that register themselves have in common (`networking.istio.io` WorkloadGroup).
public record WorkloadGroup(
        Map<String, String> labels, Map<String, String> annotations, WorkloadEntry template, YamlPath at) {

    /// @param object the whole object
    public static WorkloadGroup read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new WorkloadGroup(
                Fields.map(spec.get("metadata").get("labels")),
                Fields.map(spec.get("metadata").get("annotations")),
                WorkloadEntry.readSpec(spec.get("template")),
                spec.path());
    }
}
