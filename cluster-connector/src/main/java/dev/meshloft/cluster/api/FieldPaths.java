package dev.meshloft.cluster.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Paths of a `fieldsV1` tree (structured-merge-diff: `f:` a field, `k:` a list item by its key, `v:` a list item by
/// its value, `.` the container itself).
public final class FieldPaths {

    private FieldPaths() {}

    /// The deepest paths, as the API server writes them in conflicts.
    static List<String> of(JsonNode fieldsV1) {
        List<String> paths = new ArrayList<>();
        collect(fieldsV1, "", paths);
        return paths;
    }

    /// The path of steps from the root.
    public static String of(List<String> steps) {
        return steps.stream().map(FieldPaths::step).collect(Collectors.joining());
    }

    private static void collect(JsonNode tree, String at, List<String> paths) {
        boolean deeper = false;
        for (Map.Entry<String, JsonNode> child : tree.properties()) {
            if (!child.getKey().equals(".")) {
                collect(child.getValue(), at + step(child.getKey()), paths);
                deeper = true;
            }
        }
        if (!deeper && !at.isEmpty()) {
            paths.add(at);
        }
    }

    /// `f:spec` as `.spec`, `k:{"port":80}` as `[port=80]`, `v:"a"` as `[="a"]`.
    static String step(String step) {
        String rest = step.substring(2);
        return switch (step.charAt(0)) {
            case 'f' -> "." + rest;
            case 'k' ->
                Json.parse(rest).properties().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(",", "[", "]"));
            case 'v' -> "[=" + rest + "]";
            default -> "[" + rest + "]";
        };
    }
}
