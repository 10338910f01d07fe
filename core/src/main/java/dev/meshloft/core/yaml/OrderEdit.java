package dev.meshloft.core.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts entries or items into another order.
record OrderEdit(Editing editing) {

    YamlEdit moveItem(YamlPath path, int from, int to) {
        return arranged(path, spot -> {
            if (!(spot.node() instanceof YamlSequence)) {
                return new YamlEdit.Refused(path + " is not a list");
            }
            boolean there = 0 <= Math.min(from, to) && Math.max(from, to) < spot.size();
            return there ? moved(spot, from, to) : new YamlEdit.Refused(path + " has no such item");
        });
    }

    YamlEdit moveEntry(YamlPath path, int to) {
        Spot entry = editing.spot(path);
        if (!entry.path().equals(path) || entry.entry() == null) {
            String obstacle = editing.obstacle(entry, path);
            return new YamlEdit.Refused(obstacle != null ? obstacle : "There is no key " + path);
        }
        return arranged(
                path.parent(),
                spot -> 0 <= to && to < spot.size()
                        ? moved(spot, entry.index(), to)
                        : new YamlEdit.Refused("There are only " + spot.size() + " keys"));
    }

    /// @param to counted without it
    YamlEdit move(YamlPath collection, int from, int to) {
        return arranged(collection, spot -> moved(spot, from, to));
    }

    YamlEdit sortEntries(YamlPath path, Comparator<String> keys) {
        return arranged(
                path,
                spot -> spot.node() instanceof YamlMapping mapping
                        ? sorted(spot, Comparator.comparing(index -> name(mapping, index), keys))
                        : new YamlEdit.Refused(path + " has no keys"));
    }

    YamlEdit sortItems(YamlPath path, Comparator<YamlValue> items) {
        YamlValue list = editing.document().value().at(path);
        return arranged(
                path,
                spot -> spot.node() instanceof YamlSequence
                        ? sorted(spot, Comparator.comparing(list::get, items))
                        : new YamlEdit.Refused(path + " is not a list"));
    }

    private YamlEdit arranged(YamlPath path, Function<Spot, YamlEdit> edit) {
        Spot spot = editing.spot(path);
        String damage = editing.uncounted(path);
        String obstacle = damage != null ? damage : editing.obstacle(spot, path);
        if (obstacle != null) {
            return new YamlEdit.Refused(obstacle);
        }
        return spot.path().equals(path) ? edit.apply(spot) : new YamlEdit.Refused("There is nothing at " + path);
    }

    private YamlEdit moved(Spot spot, int from, int to) {
        List<Integer> order = new ArrayList<>(indexes(spot));
        order.subList(from, from + 1).clear();
        order.add(to, from);
        return inOrder(spot, order);
    }

    private YamlEdit sorted(Spot spot, Comparator<Integer> comparator) {
        return inOrder(spot, indexes(spot).stream().sorted(comparator).toList());
    }

    private static List<Integer> indexes(Spot spot) {
        return IntStream.range(0, spot.size()).boxed().toList();
    }

    private YamlEdit inOrder(Spot spot, List<Integer> order) {
        YamlNode collection = spot.node();
        String obstacle = collection == null ? "There is nothing" : obstacle(spot, collection, order);
        if (collection == null || obstacle != null) {
            return new YamlEdit.Refused(String.valueOf(obstacle));
        }
        return editing.checked(
                new Arrangement(editing.lines()).arrange(collection, order),
                meaning -> meaning.at(spot.path(), old -> old.arranged(order)));
    }

    private @Nullable String obstacle(Spot spot, YamlNode collection, List<Integer> order) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i) != i) {
                String damage = editing.incomplete(below(spot, collection, i));
                if (damage != null) {
                    return damage;
                }
            }
        }
        return collection instanceof YamlMapping mapping ? crossed(mapping, order) : null;
    }

    private static YamlPath below(Spot spot, YamlNode collection, int index) {
        return collection instanceof YamlMapping mapping
                ? spot.path().key(name(mapping, index))
                : spot.path().index(index);
    }

    /// Of a key that is written twice the last one counts, so they must not change places.
    private static @Nullable String crossed(YamlMapping mapping, List<Integer> order) {
        for (int i = 0; i < order.size(); i++) {
            for (int k = i + 1; k < order.size(); k++) {
                String name = name(mapping, order.get(i));
                if (order.get(i) > order.get(k) && name.equals(name(mapping, order.get(k)))) {
                    return "The key " + name + " is written twice; remove one of them first";
                }
            }
        }
        return null;
    }

    private static String name(YamlMapping mapping, int index) {
        return String.valueOf(mapping.entries().get(index).name());
    }
}
