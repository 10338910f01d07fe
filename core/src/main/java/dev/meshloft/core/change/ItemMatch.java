package dev.meshloft.core.change;

import dev.meshloft.core.text.Alignment;
import dev.meshloft.core.text.LineDiff;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which item of an old list is which of a new one: by the fields that tell them apart, else by what is equal, else by
/// what is alike.
final class ItemMatch<T> {

    /// Items less alike than this are different things.
    private static final double ALIKE = 0.5;

    private static final int NONE = -1;

    /// How items are looked at.
    interface Items<T> {

        /// The text of a scalar below an item; dots lead into mappings; null when there is none.
        @Nullable
        String text(T item, String field);

        /// Something that is equal for items that mean the same.
        Object value(T item);

        /// From 0 for nothing in common to 1.
        double likeness(T one, T other);
    }

    private final List<T> before;
    private final List<T> after;
    private final Items<T> items;
    private final int[] oldOf;
    private final boolean[] taken;

    private ItemMatch(List<T> before, List<T> after, Items<T> items) {
        this.before = before;
        this.after = after;
        this.items = items;
        this.oldOf = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(oldOf, NONE);
    }

    /// Items that are told apart by nothing and are not much alike are different ones.
    static <T> ItemMatch<T> of(List<T> before, List<T> after, Items<T> items, ListIdentity identity, YamlPath list) {
        ItemMatch<T> match = new ItemMatch<>(before, after, items);
        if (!match.byNames(identity, list)) {
            match.byLikeness(ALIKE);
        }
        return match;
    }

    /// Like [#of], but where as many items come as go, what stands in the same place is the same item: to show, not to
    /// act upon.
    static <T> ItemMatch<T> byPlace(
            List<T> before, List<T> after, Items<T> items, ListIdentity identity, YamlPath list) {
        ItemMatch<T> match = new ItemMatch<>(before, after, items);
        if (!match.byNames(identity, list)) {
            match.byLikeness(0);
        }
        return match;
    }

    /// Only what is told apart by its fields, or equal.
    static <T> ItemMatch<T> exact(List<T> before, List<T> after, Items<T> items, ListIdentity identity, YamlPath list) {
        ItemMatch<T> match = new ItemMatch<>(before, after, items);
        if (!match.byFields(identity.candidates(list))) {
            match.byValue();
        }
        return match;
    }

    /// Whether all is said by that.
    private boolean byNames(ListIdentity identity, YamlPath list) {
        boolean told = byFields(identity.candidates(list));
        if (!told) {
            byValue();
        } else if (!identity.isMerged(list)) {
            byLikeness(ALIKE);
        }
        return told;
    }

    /// The position in the old list; -1 for a new item.
    int oldOf(int position) {
        return oldOf[position];
    }

    /// Positions in the old list without a counterpart, in order.
    List<Integer> removed() {
        List<Integer> removed = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                removed.add(i);
            }
        }
        return removed;
    }

    /// Positions in the new list of items that stand in another order than before, as few as can be.
    List<Integer> moved() {
        List<Integer> kept = new ArrayList<>();
        List<Integer> old = new ArrayList<>();
        for (int at : oldOf) {
            if (at != NONE) {
                kept.add(at);
            }
        }
        old.addAll(kept);
        old.sort(null);
        if (old.equals(kept)) {
            return List.of();
        }
        Set<Integer> moved = new HashSet<>();
        LineDiff.between(old, kept).forEach(block -> moved.addAll(kept.subList(block.rightStart(), block.rightEnd())));
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < oldOf.length; i++) {
            if (moved.contains(oldOf[i])) {
                positions.add(i);
            }
        }
        return positions;
    }

    private boolean byFields(List<List<String>> candidates) {
        for (List<String> fields : candidates) {
            Map<String, Integer> old = identities(before, fields);
            Map<String, Integer> now = old == null ? null : identities(after, fields);
            if (old != null && now != null) {
                now.forEach((identity, position) -> {
                    Integer known = old.get(identity);
                    if (known != null) {
                        pair(known, position);
                    }
                });
                return true;
            }
        }
        return false;
    }

    /// Null when the fields do not tell all items apart.
    private @Nullable Map<String, Integer> identities(List<T> list, List<String> fields) {
        Map<String, Integer> identities = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String identity = identity(list.get(i), fields);
            if (identity == null || identities.put(identity, i) != null) {
                return null;
            }
        }
        return identities;
    }

    private @Nullable String identity(T item, List<String> fields) {
        StringBuilder identity = new StringBuilder();
        boolean first = true;
        for (String field : fields) {
            String text = items.text(item, field);
            if (text == null) {
                text = ListIdentity.assumed(field);
            }
            if (text == null && first) {
                return null;
            }
            identity.append(text == null ? "" : text).append('\u0000');
            first = false;
        }
        return identity.toString();
    }

    private void byValue() {
        List<Object> old = before.stream().map(items::value).toList();
        List<Object> now = after.stream().map(items::value).toList();
        int oldAt = 0;
        int newAt = 0;
        for (LineDiff.Block block : LineDiff.between(old, now)) {
            newAt = pairAll(oldAt, block.leftStart(), newAt);
            oldAt = block.leftEnd();
            newAt = block.rightEnd();
        }
        pairAll(oldAt, before.size(), newAt);
        pairEqual(old, now);
    }

    private int pairAll(int oldFrom, int oldTo, int newFrom) {
        int now = newFrom;
        for (int old = oldFrom; old < oldTo; old++) {
            pair(old, now++);
        }
        return now;
    }

    /// Equal items that stand elsewhere have moved.
    private void pairEqual(List<Object> old, List<Object> now) {
        Map<Object, Integer> free = new HashMap<>();
        removed().forEach(position -> free.putIfAbsent(old.get(position), position));
        for (int i = 0; i < oldOf.length; i++) {
            Integer known = oldOf[i] == NONE ? free.remove(now.get(i)) : null;
            if (known != null) {
                pair(known, i);
            }
        }
    }

    /// What is left between two pairs, where it stands in order.
    ///
    /// @param inPlace how much alike items must be where as many come as go
    private void byLikeness(double inPlace) {
        int oldAt = 0;
        int newAt = 0;
        for (int i = 0; i <= oldOf.length; i++) {
            int old = i == oldOf.length ? before.size() : oldOf[i];
            if (old == NONE || old < oldAt) {
                continue;
            }
            pairAlike(free(oldAt, old), fresh(newAt, i), inPlace);
            oldAt = old + 1;
            newAt = i + 1;
        }
    }

    private void pairAlike(List<Integer> old, List<Integer> now, double inPlace) {
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        boolean asMany = old.size() == now.size();
        Alignment.of(old.size(), now.size(), (l, r) -> {
                    double likeness = items.likeness(before.get(old.get(l)), after.get(now.get(r)));
                    return likeness > 0 && likeness >= (asMany && l == r ? inPlace : ALIKE) ? likeness : 0;
                })
                .stream()
                .filter(Alignment.Pair::isBoth)
                .forEach(pair -> pair(old.get(pair.left()), now.get(pair.right())));
    }

    private List<Integer> free(int from, int to) {
        List<Integer> free = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!taken[i]) {
                free.add(i);
            }
        }
        return free;
    }

    private List<Integer> fresh(int from, int to) {
        List<Integer> fresh = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (oldOf[i] == NONE) {
                fresh.add(i);
            }
        }
        return fresh;
    }

    private void pair(int old, int now) {
        oldOf[now] = old;
        taken[old] = true;
    }
}
