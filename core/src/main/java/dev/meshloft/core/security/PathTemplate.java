package dev.meshloft.core.security;

import java.util.List;

/// A path with `{*}` (one segment) and `{**}` (what is between two slashes, or the rest; it may be empty, but the slash
/// in front of it must be there): Envoy's `uri_template` match.
final class PathTemplate {

    private PathTemplate() {}

    static boolean isTemplate(String path) {
        return path.contains("{*}") || path.contains("{**}");
    }

    static boolean matches(String template, String path) {
        return matches(segments(template), 0, segments(path), 0);
    }

    private static boolean matches(List<String> template, int at, List<String> path, int from) {
        if (at == template.size()) {
            return from == path.size();
        }
        if (template.get(at).equals("{**}")) {
            for (int end = from + 1; end <= path.size(); end++) {
                if (matches(template, at + 1, path, end)) {
                    return true;
                }
            }
            return false;
        }
        return from < path.size()
                && segment(template.get(at), path.get(from))
                && matches(template, at + 1, path, from + 1);
    }

    private static boolean segment(String template, String segment) {
        return template.equals("{*}") ? !segment.isEmpty() : template.equals(segment);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
