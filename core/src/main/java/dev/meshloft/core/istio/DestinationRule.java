package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/// What holds for connections to a host after routing (`networking.istio.io` DestinationRule).
///
/// @param host as written; empty when missing
/// @param workloadSelector the clients it is for; absent means all
public record DestinationRule(
        String host,
        Optional<TrafficPolicy> trafficPolicy,
        List<Subset> subsets,
        List<String> exportTo,
        Optional<WorkloadSelector> workloadSelector,
        YamlPath at) {

    public Optional<Subset> findSubset(String name) {
        return subsets.stream().filter(subset -> subset.name().equals(name)).findFirst();
    }

    /// @param object the whole object
    public static DestinationRule read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new DestinationRule(
                spec.get("host").stringOr(""),
                Fields.object(spec.get("trafficPolicy"), TrafficPolicy::read),
                Fields.list(spec.get("subsets"), Subset::read),
                Fields.texts(spec.get("exportTo")),
                WorkloadSelector.readMatchLabels(spec.get("workloadSelector")),
                spec.path());
    }
}
