package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Patches to the generated proxy configuration (`networking.istio.io` EnvoyFilter): what they change is not modelled.
///
/// @param priority lower ones first; 0 when absent
public record EnvoyFilter(
        Optional<WorkloadSelector> workloadSelector,
        List<TargetRef> targetRefs,
        int priority,
        List<Patch> patches,
        YamlPath at) {

    /// @param applyTo such as `HTTP_FILTER`
    /// @param context such as `SIDECAR_INBOUND`; empty means any
    /// @param operation such as `INSERT_BEFORE`
    /// @param filterName of the matched filter, empty for none
    public record Patch(
            String applyTo,
            String context,
            String operation,
            String proxyVersion,
            String filterName,
            OptionalInt listenerPort,
            YamlPath at) {

        static Patch read(YamlValue value) {
            YamlValue match = value.get("match");
            YamlValue filter = match.get("listener").get("filterChain").get("filter");
            return new Patch(
                    value.get("applyTo").stringOr(""),
                    match.get("context").stringOr(""),
                    value.get("patch").get("operation").stringOr(""),
                    match.get("proxy").get("proxyVersion").stringOr(""),
                    filter.get("name").stringOr(""),
                    match.get("listener").get("portNumber").integer(),
                    value.path());
        }
    }

    /// @param object the whole object
    public static EnvoyFilter read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new EnvoyFilter(
                WorkloadSelector.readLabels(spec.get("workloadSelector")),
                TargetRef.readAll(spec),
                spec.get("priority").integer().orElse(0),
                Fields.list(spec.get("configPatches"), Patch::read),
                spec.path());
    }
}
