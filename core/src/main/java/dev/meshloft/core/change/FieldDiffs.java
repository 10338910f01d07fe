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
/// Items of lists are compared with the item they were before (see [ListIdentity]), not with the one at their place.
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

    private final ListIdentity identity;
    private final Predicate<YamlPath> liveOnlyCounts;
    private final List<FieldDiff> found = new ArrayList<>();

    private FieldDiffs(ListIdentity identity, Predicate<YamlPath> liveOnlyCounts) {
        this.identity = identity;
        this.liveOnlyCounts = liveOnlyCounts;
    }

    /// Every difference, in the order of the new object's fields.
    public static List<FieldDiff> between(YamlValue before, YamlValue after) {
        return between(before, after, _ -> true);
    }

    /// Like [#between(YamlValue, YamlValue)], but a field that only the old object has counts only where the
    /// predicate says so of its path there: server-side apply leaves alone what others or defaulting added.
    public static List<FieldDiff> between(YamlValue before, YamlValue after, Predicate<YamlPath> liveOnlyCounts) {
        FieldDiffs diffs = new FieldDiffs(identityOf(after), liveOnlyCounts);
        diffs.compareRoot(before, after);
        return List.copyOf(diffs.found);
    }

    /// Whether two values mean the same.
    public static boolean sameValue(YamlValue one, YamlValue other) {
        FieldDiffs diffs = new FieldDiffs(ListIdentity.UNKNOWN, _ -> true);
        diffs.compare(one, other, other.path());
        return diffs.found.isEmpty();
    }

    private static ListIdentity identityOf(YamlValue root) {
        return ListIdentity.of(
                root.get("apiVersion").stringOr(""), root.get("kind").stringOr(""));
    }

    private void compareRoot(YamlValue before, YamlValue after) {
        for (String key : keys(before, after)) {
            switch (key) {
                case "status", "apiVersion" -> {}
                case "metadata" -> compareMetadata(before.get(key), after.get(key));
                default -> compareEntry(before, after, key);
            }
        }
    }

    private void compareMetadata(YamlValue before, YamlValue after) {
        for (String key : keys(before, after)) {
            if (key.equals("annotations")) {
                for (String annotation : keys(before.get(key), after.get(key))) {
                    if (!annotation.equals(LAST_APPLIED)) {
                        compareEntry(before.get(key), after.get(key), annotation);
                    }
                }
            } else if (!SERVER_METADATA.contains(key) && !key.equals("namespace")) {
                compareEntry(before, after, key);
            }
        }
    }

    private void compareEntry(YamlValue before, YamlValue after, String key) {
        compare(before.get(key), after.get(key), after.path().key(key));
    }

    private void compare(YamlValue before, YamlValue after, YamlPath path) {
        if (!after.isPresent()) {
            removed(before, path);
        } else if (!before.isPresent()) {
            found.add(new FieldDiff(path, before.path(), FieldDiff.Kind.ADDED, "", shortText(after)));
        } else if (before.node() instanceof YamlMapping && after.node() instanceof YamlMapping) {
            keys(before, after).forEach(key -> compare(before.get(key), after.get(key), path.key(key)));
        } else if (before.node() instanceof YamlSequence && after.node() instanceof YamlSequence) {
            compareItems(before, after, path);
        } else if (!sameScalar(before, after)) {
            found.add(new FieldDiff(path, before.path(), FieldDiff.Kind.CHANGED, shortText(before), shortText(after)));
        }
    }

    private void compareItems(YamlValue before, YamlValue after, YamlPath path) {
        List<YamlValue> old = before.items();
        List<YamlValue> now = after.items();
        if (old.size() == now.size() && sameInPlace(old, now, path)) {
            return;
        }
        ItemMatch<YamlValue> match = ItemMatch.byPlace(old, now, Contents.VALUE, identity, path);
        for (int i = 0; i < now.size(); i++) {
            YamlValue counterpart = match.oldOf(i) < 0 ? before.get(old.size() + i) : old.get(match.oldOf(i));
            compare(counterpart, now.get(i), path.index(i));
        }
        if (!identity.isMerged(path)) {
            match.moved().forEach(at -> found.add(moved(path.index(at), old.get(match.oldOf(at)), at)));
        }
        match.removed().forEach(at -> removed(old.get(at), path.index(at)));
    }

    /// The usual case, and far cheaper than to find out which item is which.
    private boolean sameInPlace(List<YamlValue> old, List<YamlValue> now, YamlPath path) {
        FieldDiffs inPlace = new FieldDiffs(identity, liveOnlyCounts);
        for (int i = 0; i < old.size(); i++) {
            inPlace.compare(old.get(i), now.get(i), path.index(i));
            if (!inPlace.found.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static FieldDiff moved(YamlPath path, YamlValue old, int position) {
        int from = old.path().last() instanceof YamlPath.Index(int at) ? at : 0;
        return new FieldDiff(path, old.path(), FieldDiff.Kind.MOVED, "item " + (from + 1), "item " + (position + 1));
    }

    /// Of something that goes in part only its parts count.
    private void removed(YamlValue before, YamlPath path) {
        if (!before.isPresent() || !liveOnlyCounts.test(before.path())) {
            return;
        }
        if (goesWhole(before)) {
            found.add(new FieldDiff(path, before.path(), FieldDiff.Kind.REMOVED, shortText(before), ""));
        } else if (before.node() instanceof YamlMapping) {
            before.keys().forEach(key -> removed(before.get(key), path.key(key)));
        } else {
            before.items().forEach(item -> removed(item, path.append(item.path().last())));
        }
    }

    /// An item goes with what the server filled in.
    private boolean goesWhole(YamlValue value) {
        return liveOnlyCounts.test(value.path())
                && (value.path().last() instanceof YamlPath.Index
                        || value.keys().stream().map(value::get).allMatch(this::goesWhole))
                && value.items().stream().allMatch(this::goesWhole);
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
