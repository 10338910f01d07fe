package dev.meshloft.core.assist.complete;

import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Texts about fields: sections by kind (`[any]` for all), in them the end of a path, a colon, and the text. The
/// longest
/// end counts, and a kind's own before those of all kinds. Positions in lists are left out of paths.
final class FieldTable {

    private static final String ANY = "any";

    private final Map<String, Map<String, String>> sections = new HashMap<>();

    private FieldTable() {}

    /// @param file of this package
    static FieldTable read(String file) {
        FieldTable table = new FieldTable();
        Map<String, String> section = Map.of();
        String key = "";
        for (String line : BundledText.read(file).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = table.sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new HashMap<>());
            } else if (line.startsWith("  ")) {
                section.merge(key, line.substring(2), (lines, more) -> lines.isEmpty() ? more : lines + "\n" + more);
            } else {
                int colon = line.indexOf(':');
                key = line.substring(0, colon).replace("[]", "");
                section.put(key, line.substring(colon + 1).strip());
            }
        }
        return table;
    }

    Optional<String> find(String kind, YamlPath path) {
        return find(kind, path, "");
    }

    /// @param mark behind the end of the path in the table
    Optional<String> find(String kind, YamlPath path, String mark) {
        List<String> names = names(path);
        return longest(sections.getOrDefault(kind, Map.of()), names, mark)
                .or(() -> longest(sections.getOrDefault(ANY, Map.of()), names, mark));
    }

    private static Optional<String> longest(Map<String, String> section, List<String> names, String mark) {
        for (int start = 0; start <= names.size(); start++) {
            String text = section.get(String.join(".", names.subList(start, names.size())) + mark);
            if (text != null && (start < names.size() || names.isEmpty())) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    static List<String> names(YamlPath path) {
        List<String> names = new ArrayList<>();
        for (YamlPath.Step step : path.steps()) {
            if (step instanceof YamlPath.Key(String name)) {
                names.add(name);
            }
        }
        return names;
    }
}
