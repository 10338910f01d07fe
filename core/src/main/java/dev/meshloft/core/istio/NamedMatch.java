package dev.meshloft.core.istio;

import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlValue;
import java.util.List;

/// A condition on a header or query parameter.
///
/// @param name as written; header names match in any case
public record NamedMatch(String name, StringMatch match, YamlPath at) {

    /// The entries of a map such as `headers`, in the written order.
    static List<NamedMatch> readAll(YamlValue map) {
        return map.keys().stream()
                .map(key -> new NamedMatch(
                        key, StringMatch.read(map.get(key)), map.get(key).path()))
                .toList();
    }
}
