package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/// Which tokens a workload checks (`security.istio.io` RequestAuthentication). A request without a token passes.
public record RequestAuthentication(
        Optional<WorkloadSelector> selector, List<TargetRef> targetRefs, List<JwtRule> jwtRules, YamlPath at) {

    /// @param object the whole object
    public static RequestAuthentication read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new RequestAuthentication(
                WorkloadSelector.readMatchLabels(spec.get("selector")),
                TargetRef.readAll(spec),
                Fields.list(spec.get("jwtRules"), JwtRule::read),
                spec.path());
    }
}
