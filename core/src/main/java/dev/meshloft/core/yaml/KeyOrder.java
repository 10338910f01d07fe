package dev.meshloft.core.yaml;

import java.util.List;

/// In which order the keys of a mapping are usually written, such as the schema's. A new key is put behind the last one
/// that comes before it; keys that are not listed come last.
@FunctionalInterface
public interface KeyOrder {

    /// New keys go to the end.
    KeyOrder AS_WRITTEN = _ -> List.of();

    /// The usual order of the keys of the mapping at a path; empty when nothing is known.
    List<String> keysOf(YamlPath mapping);

    /// Behind how many of the mapping's entries a new key belongs.
    default int position(YamlPath path, YamlMapping mapping, String key) {
        List<String> order = keysOf(path);
        int own = order.indexOf(key);
        int count = mapping.entries().size();
        if (own < 0) {
            return count;
        }
        int firstLater = count;
        int behindEarlier = 0;
        for (int i = 0; i < count; i++) {
            String name = mapping.entries().get(i).name();
            int rank = name == null ? -1 : order.indexOf(name);
            if (rank >= 0 && rank < own) {
                behindEarlier = i + 1;
            } else if (rank > own && firstLater == count) {
                firstLater = i;
            }
        }
        return behindEarlier > 0 ? behindEarlier : firstLater;
    }
}
