package dev.meshloft.core.change;

import dev.meshloft.core.yaml.ScalarType;
import dev.meshloft.core.yaml.YamlMapping;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.core.yaml.YamlScalar;
import dev.meshloft.core.yaml.YamlSequence;
import dev.meshloft.core.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/// Compares two objects by value: the order of keys, quotes and comments do not count, nor does what the server sets.
/// An absent field and `null` are the same, as they are to the API server.
public final class FieldDiffs {

    private static final Set<String> SERVER_METADATA = Set.of(
            "managedFields",
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "selfLink",
            "deletionTimestamp");
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final int SHORT = 200;

    private final Predicate<YamlPath> liveOnlyCounts;
    private final List<FieldDiff> found = new ArrayList<>();

    private FieldDiffs(Predicate<YamlPath> liveOnlyCounts) {
        this.liveOnlyCounts = liveOnlyCounts;
    }

    /// Every difference, in the order of the new object's fields.
    public static List<FieldDiff> between(YamlValue before, YamlValue after) {
        return between(before, after, _ -> true);
    }

    /// Like [#between(YamlValue, YamlValue)], but a field that only the old object has counts only where the
    /// predicate says so: server-side apply leaves alone what others or defaulting added.
    public static List<FieldDiff> between(YamlValue before, YamlValue after, Predicate<YamlPath> liveOnlyCounts) {
        FieldDiffs diffs = new FieldDiffs(liveOnlyCounts);
        diffs.compareRoot(before, after);
        return List.copyOf(diffs.found);
    }

    /// Whether two values mean the same.
    public static boolean sameValue(YamlValue one, YamlValue other) {
        FieldDiffs diffs = new FieldDiffs(_ -> true);
        diffs.compare(one, other);
        return diffs.found.isEmpty();
    }

    private void compareRoot(YamlValue before, YamlValue after) {
        for (String key : keys(before, after)) {
            switch (key) {
                case "status", "apiVersion" -> {}
                case "metadata" -> compareMetadata(before.get(key), after.get(key));
                default -> compare(before.get(key), after.get(key));
            }
        }
    }

    private void compareMetadata(YamlValue before, YamlValue after) {
        for (String key : keys(before, after)) {
            if (key.equals("annotations")) {
                for (String annotation : keys(before.get(key), after.get(key))) {
                    if (!annotation.equals(LAST_APPLIED)) {
                        compare(before.get(key).get(annotation), after.get(key).get(annotation));
                    }
                }
            } else if (!SERVER_METADATA.contains(key) && !key.equals("namespace")) {
                compare(before.get(key), after.get(key));
            }
        }
    }

    private void compare(YamlValue before, YamlValue after) {
        if (before.node() instanceof YamlMapping && after.node() instanceof YamlMapping) {
            keys(before, after).forEach(key -> compare(before.get(key), after.get(key)));
        } else if (before.node() instanceof YamlSequence && after.node() instanceof YamlSequence) {
            int size = Math.max(before.items().size(), after.items().size());
            for (int i = 0; i < size; i++) {
                compare(before.get(i), after.get(i));
            }
        } else if (!before.isPresent() && !after.isPresent()) {
            return;
        } else if (!after.isPresent()) {
            if (liveOnlyCounts.test(before.path())) {
                found.add(new FieldDiff(before.path(), FieldDiff.Kind.REMOVED, shortText(before), ""));
            }
        } else if (!before.isPresent()) {
            found.add(new FieldDiff(after.path(), FieldDiff.Kind.ADDED, "", shortText(after)));
        } else if (!sameScalar(before, after)) {
            found.add(new FieldDiff(after.path(), FieldDiff.Kind.CHANGED, shortText(before), shortText(after)));
        }
    }

    private static boolean sameScalar(YamlValue before, YamlValue after) {
        if (!(before.node() instanceof YamlScalar one) || !(after.node() instanceof YamlScalar other)) {
            return false;
        }
        boolean numbers = isNumber(one.type()) && isNumber(other.type());
        return numbers
                ? before.number().equals(after.number())
                : one.type() == other.type()
                        && (one.type() == ScalarType.BOOLEAN
                                ? before.bool().equals(after.bool())
                                : Objects.equals(one.value(), other.value()));
    }

    private static boolean isNumber(ScalarType type) {
        return type == ScalarType.INTEGER || type == ScalarType.FLOAT;
    }

    private static Set<String> keys(YamlValue before, YamlValue after) {
        Set<String> keys = new LinkedHashSet<>(after.keys());
        keys.addAll(before.keys());
        return keys;
    }

    private static String shortText(YamlValue value) {
        if (value.node() instanceof YamlScalar scalar) {
            return cut(scalar.value());
        }
        return cut(value.range().in(value.document().text()).replaceAll("\\s+", " "));
    }

    private static String cut(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…";
    }
}
