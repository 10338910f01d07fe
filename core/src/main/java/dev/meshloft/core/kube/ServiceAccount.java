package dev.meshloft.core.kube;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;

/// The identity of workloads (`v1` ServiceAccount); only its existence counts here.
///
/// @param at `metadata`
public record ServiceAccount(YamlPath at) {

    /// @param object the whole object
    public static ServiceAccount read(YamlValue object) {
        return new ServiceAccount(object.get("metadata").path());
    }
}
