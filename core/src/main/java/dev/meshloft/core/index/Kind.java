package dev.meshloft.core.index;

import dev.meshloft.core.yaml.YamlValue;
import java.util.function.Function;

/// A kind that Meshloft understands, and its reader.
///
/// @param group empty for the core group
/// @param reader gets the whole object
public record Kind<T>(String group, String name, Function<YamlValue, T> reader) {

    /// Kubernetes' way to name it: `VirtualService.networking.istio.io`.
    @Override
    public String toString() {
        return group.isEmpty() ? name : name + "." + group;
    }
}
