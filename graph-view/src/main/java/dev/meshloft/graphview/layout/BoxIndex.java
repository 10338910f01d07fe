package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Things with a box, found by place: a grid of cells that each know what touches them.
final class BoxIndex<T> {

    private static final double CELL = 160;

    private record Entry<T>(Box box, T thing) {}

    private final Map<Long, List<Entry<T>>> cells = new HashMap<>();

    void add(Box box, T thing) {
        Entry<T> entry = new Entry<>(box, thing);
        for (long cell : cells(box)) {
            cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(entry);
        }
    }

    /// Whether something that overlaps a box is like that; something in several cells may be asked more than once.
    boolean any(Box box, Predicate<T> condition) {
        for (long cell : cells(box)) {
            for (Entry<T> entry : cells.getOrDefault(cell, List.of())) {
                if (entry.box().overlaps(box) && condition.test(entry.thing())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Everything that overlaps a box, each once.
    Set<T> overlapping(Box box) {
        Set<T> found = new HashSet<>();
        any(box, thing -> {
            found.add(thing);
            return false;
        });
        return found;
    }

    private static long[] cells(Box box) {
        int left = cell(box.x());
        int top = cell(box.y());
        int across = cell(box.right()) - left + 1;
        int down = cell(box.bottom()) - top + 1;
        long[] cells = new long[across * down];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = ((long) (left + i % across) << 32) ^ (top + i / across & 0xffffffffL);
        }
        return cells;
    }

    private static int cell(double place) {
        return (int) Math.floor(place / CELL);
    }
}
