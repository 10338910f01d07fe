package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Traces, metrics and access logs (`telemetry.istio.io` Telemetry).
public record Telemetry(
        Optional<WorkloadSelector> selector,
        List<TargetRef> targetRefs,
        List<Section> tracing,
        List<Section> metrics,
        List<Section> accessLogging,
        YamlPath at) {

    /// One entry of `tracing`, `metrics` or `accessLogging`.
    ///
    /// @param disabled `disabled`, or `disableSpanReporting` for traces; absent when not written
    /// @param samplingPercentage only for traces
    public record Section(
            List<String> providers, Optional<Boolean> disabled, OptionalDouble samplingPercentage, YamlPath at) {

        static Section read(YamlValue value) {
            return new Section(
                    value.get("providers").items().stream()
                            .flatMap(provider -> provider.get("name").string().stream())
                            .toList(),
                    value.get("disabled")
                            .bool()
                            .or(() -> value.get("disableSpanReporting").bool()),
                    value.get("randomSamplingPercentage").number(),
                    value.path());
        }
    }

    /// @param object the whole object
    public static Telemetry read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new Telemetry(
                WorkloadSelector.readMatchLabels(spec.get("selector")),
                TargetRef.readAll(spec),
                Fields.list(spec.get("tracing"), Section::read),
                Fields.list(spec.get("metrics"), Section::read),
                Fields.list(spec.get("accessLogging"), Section::read),
                spec.path());
    }
}
