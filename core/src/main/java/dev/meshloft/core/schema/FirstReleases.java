package dev.meshloft.core.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which minor release of Istio has a field first, read from `since.txt`.
///
/// A line `first RELEASE` names the oldest release that was looked at. Below a head `[Kind]`, a line `PATH RELEASE`
/// tells
/// about the field at a path without positions and map keys and all below it, and a line `RELEASE` about the whole
/// kind.
/// What no line tells about is as old as the oldest, or older.
final class FirstReleases {

    private final String oldest;
    private final Map<String, Map<String, String>> kinds;

    private FirstReleases(String oldest, Map<String, Map<String, String>> kinds) {
        this.oldest = oldest;
        this.kinds = kinds;
    }

    static FirstReleases parse(String text) {
        String oldest = "";
        Map<String, Map<String, String>> kinds = new HashMap<>();
        Map<String, String> fields = new HashMap<>();
        for (String line : text.lines().toList()) {
            int blank = line.lastIndexOf(' ');
            if (line.startsWith("[")) {
                fields = new HashMap<>();
                kinds.put(line.substring(1, line.length() - 1), fields);
            } else if (line.startsWith("first ")) {
                oldest = line.substring(blank + 1);
            } else if (!line.startsWith("#")) {
                fields.put(line.substring(0, Math.max(0, blank)), line.substring(blank + 1));
            }
        }
        return new FirstReleases(oldest, kinds);
    }

    OfKind of(String kind) {
        return new OfKind(kinds.getOrDefault(kind, Map.of()), oldest + " or earlier");
    }

    /// @param fields the first release of a path and all below it
    /// @param otherwise of all other paths
    record OfKind(Map<String, String> fields, String otherwise) {

        static final OfKind UNKNOWN = new OfKind(Map.of(), "");

        /// Such as `1.27` or `1.19 or earlier`; empty when unknown.
        String at(List<String> path) {
            for (int end = path.size(); end >= 0; end--) {
                String release = fields.get(String.join(".", path.subList(0, end)));
                if (release != null) {
                    return release;
                }
            }
            return otherwise;
        }
    }
}
