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

    private final String text;

    private Descriptions(String text) {
        this.text = text;
    }

    /// @param defaultValue empty for none
    record Entry(String text, String defaultValue) {

        static final Entry NONE = new Entry("", "");

        boolean deprecated() {
            return text.startsWith("Deprecated");
        }
    }

    /// Cheap: a section is read when its kind is asked for.
    static Descriptions parse(String text) {
        return new Descriptions("\n" + text);
    }

    private Map<String, Entry> section(String kind) {
        Map<String, Entry> entries = new HashMap<>();
        int at = text.indexOf("\n[" + kind + "]\n");
        int line = at < 0 ? text.length() : text.indexOf('\n', at + 1) + 1;
        while (line < text.length() && text.charAt(line) != '[') {
            int end = text.indexOf('\n', line);
            int colon = text.indexOf(": ", line);
            if (end > line && text.charAt(line) != '#') {
                entries.put(text.substring(line, colon), entry(text.substring(colon + 2, end)));
            }
            line = end + 1;
        }
        return entries;
    }

    private static Entry entry(String words) {
        int start = words.lastIndexOf(" [default ");
        return start < 0 || !words.endsWith("]")
                ? new Entry(words, "")
                : new Entry(words.substring(0, start), words.substring(start + 10, words.length() - 1));
    }

    OfKind of(String kind) {
        return new OfKind(section(kind), section(ANY_KIND));
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
