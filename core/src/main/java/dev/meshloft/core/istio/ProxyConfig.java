package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Settings of proxies at their start (`networking.istio.io` ProxyConfig).
public record ProxyConfig(
        Optional<WorkloadSelector> selector,
        OptionalInt concurrency,
        Map<String, String> environmentVariables,
        String imageType,
        YamlPath at) {

    /// @param object the whole object
    public static ProxyConfig read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new ProxyConfig(
                WorkloadSelector.readMatchLabels(spec.get("selector")),
                spec.get("concurrency").integer(),
                Fields.map(spec.get("environmentVariables")),
                spec.get("image").get("imageType").stringOr(""),
                spec.path());
    }
}
