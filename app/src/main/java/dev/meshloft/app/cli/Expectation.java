package dev.meshloft.app.cli;

import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds an answer against a subset of an answer that was written down: every field written must be there with that
/// value, `null` means absent, lists agree item by item.
final class Expectation {

    private final List<String> found = new ArrayList<>();

    private Expectation() {}

    /// One line per difference; empty when all holds or nothing is expected.
    static List<String> mismatches(YamlValue expected, Map<String, Object> answer) {
        Expectation check = new Expectation();
        if (expected.isMapping()) {
            check.compare("", expected, answer);
        }
        return List.copyOf(check.found);
    }

    private void compare(String path, YamlValue expected, @Nullable Object actual) {
        if (expected.isMapping()) {
            Map<?, ?> map = actual instanceof Map<?, ?> present ? present : Map.of();
            for (String key : expected.keys()) {
                compare(path.isEmpty() ? key : path + "." + key, expected.get(key), map.get(key));
            }
        } else if (expected.isSequence()) {
            List<?> list = actual instanceof List<?> present ? present : List.of();
            if (list.size() != expected.items().size()) {
                differ(path, expected.items().size() + " items", list.size() + " items");
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                compare(path + "[" + i + "]", expected.get(i), list.get(i));
            }
        } else if (!expected.isPresent()) {
            if (actual != null) {
                differ(path, "absent", String.valueOf(actual));
            }
        } else if (expected.node() instanceof YamlScalar scalar
                && !scalar.value().equals(String.valueOf(actual))) {
            differ(path, scalar.value(), actual == null ? "absent" : String.valueOf(actual));
        }
    }

    private void differ(String path, String expected, String actual) {
        found.add("%s: expected %s, got %s".formatted(path, expected, actual));
    }
}
