package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mapping with its entries in the order of the text; keys may repeat (the last one counts).
///
/// @param flow whether written with braces
public record YamlMapping(
        TextRange range,
        boolean flow,
        List<YamlEntry> entries,
        @Nullable String anchor,
        @Nullable String tag) implements YamlNode {

    public YamlMapping {
        entries = List.copyOf(entries);
    }

    /// The entry of a key as written here, merge keys not followed.
    public Optional<YamlEntry> find(String key) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (key.equals(entries.get(i).name())) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }
}
