package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The object that a policy is attached to.
///
/// @param group empty for the core group
/// @param namespace empty for the policy's own
public record TargetRef(String group, String kind, String name, String namespace, YamlPath at) {

    /// `targetRefs` and the older single `targetRef`.
    static List<TargetRef> readAll(YamlValue spec) {
        Optional<TargetRef> single = Fields.object(spec.get("targetRef"), TargetRef::read);
        return Stream.concat(single.stream(), Fields.list(spec.get("targetRefs"), TargetRef::read).stream())
                .toList();
    }

    private static TargetRef read(YamlValue value) {
        return new TargetRef(
                value.get("group").stringOr(""),
                value.get("kind").stringOr(""),
                value.get("name").stringOr(""),
                value.get("namespace").stringOr(""),
                value.path());
    }
}
