package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/// Who may do what (`security.istio.io` AuthorizationPolicy).
///
/// @param rules any of them; none at all matches nothing, an empty rule matches everything
/// @param action absent reads as ALLOW, as in protobuf
/// @param provider name of the CUSTOM action's provider, empty for none
public record AuthorizationPolicy(
        Optional<WorkloadSelector> selector,
        List<TargetRef> targetRefs,
        List<AccessRule> rules,
        Optional<Action> action,
        String provider,
        YamlPath at) {

    public enum Action {
        ALLOW,
        DENY,
        AUDIT,
        CUSTOM
    }

    public Action effectiveAction() {
        return action.orElse(Action.ALLOW);
    }

    /// @param object the whole object
    public static AuthorizationPolicy read(YamlValue object) {
        YamlValue spec = object.get("spec");
        return new AuthorizationPolicy(
                WorkloadSelector.readMatchLabels(spec.get("selector")),
                TargetRef.readAll(spec),
                Fields.list(spec.get("rules"), AccessRule::read),
                Fields.constant(spec.get("action"), Action.class),
                spec.get("provider").get("name").stringOr(""),
                spec.path());
    }
}
