package dev.meshloft.core.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Our own words about fields, read from `descriptions.txt`.
///
/// A line `key: words [default VALUE]` below a head `[Kind]` tells about every field of that kind whose path, without
/// positions and map keys, ends with the key; the longest key wins. The section `[any]` holds for all kinds. Words
/// that start with "Deprecated" mark the field so.
final class Descriptions {

    private static final String ANY_KIND = "any";

    private final Map<String, Map<String, Entry>> kinds;

    private Descriptions(Map<String, Map<String, Entry>> kinds) {
        this.kinds = kinds;
    }

    /// @param defaultValue empty for none
    record Entry(String text, String defaultValue) {

        static final Entry NONE = new Entry("", "");

        boolean deprecated() {
            return text.startsWith("Deprecated");
        }
    }

    static Descriptions parse(String text) {
        Map<String, Map<String, Entry>> kinds = new HashMap<>();
        Map<String, Entry> current = new HashMap<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                current = kinds.computeIfAbsent(line.substring(1, line.indexOf(']')), _ -> new HashMap<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                current.put(line.substring(0, colon), entry(line.substring(colon + 2)));
            }
        }
        return new Descriptions(kinds);
    }

    private static Entry entry(String words) {
        int start = words.lastIndexOf(" [default ");
        return start < 0 || !words.endsWith("]")
                ? new Entry(words, "")
                : new Entry(words.substring(0, start), words.substring(start + 10, words.length() - 1));
    }

    OfKind of(String kind) {
        return new OfKind(kinds.getOrDefault(kind, Map.of()), kinds.getOrDefault(ANY_KIND, Map.of()));
    }

    /// The words for one kind.
    record OfKind(Map<String, Entry> own, Map<String, Entry> any) {

        Entry at(List<String> path) {
            Entry found = longest(own, path);
            return found != null ? found : Objects.requireNonNullElse(longest(any, path), Entry.NONE);
        }

        private static @Nullable Entry longest(Map<String, Entry> entries, List<String> path) {
            for (int start = 0; start < path.size(); start++) {
                Entry entry = entries.get(String.join(".", path.subList(start, path.size())));
                if (entry != null) {
                    return entry;
                }
            }
            return null;
        }
    }
}
