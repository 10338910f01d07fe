package dev.meshloft.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines that occur exactly once on both sides of a region, as many as stand in the same order: where a large
/// comparison can be cut ("patience diff", after Bram Cohen).
final class UniqueLines {

    /// Smaller regions are compared exactly at once.
    static final int WORTHWHILE = 4_000;

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    /// The same line on both sides.
    record Anchor(int left, int right) {}

    private UniqueLines() {}

    static List<Anchor> common(int[] left, int[] right, LineDiff.Region region, int kinds) {
        int[] onLeft = places(left, region.leftFrom(), region.leftTo(), kinds);
        int[] onRight = places(right, region.rightFrom(), region.rightTo(), kinds);
        List<Anchor> pairs = new ArrayList<>();
        for (int l = region.leftFrom(); l < region.leftTo(); l++) {
            if (onLeft[left[l]] == l && onRight[left[l]] >= 0) {
                pairs.add(new Anchor(l, onRight[left[l]]));
            }
        }
        return longestInOrder(pairs);
    }

    private static int[] places(int[] lines, int from, int to, int kinds) {
        int[] places = new int[kinds];
        Arrays.fill(places, NONE);
        for (int at = from; at < to; at++) {
            places[lines[at]] = places[lines[at]] == NONE ? at : SEVERAL;
        }
        return places;
    }

    /// The longest chain with rising right places; the left ones rise already.
    private static List<Anchor> longestInOrder(List<Anchor> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int at = firstNotBelow(pairs, ends, length, pairs.get(i).right());
            before[i] = at == 0 ? NONE : ends[at - 1];
            ends[at] = i;
            length = Math.max(length, at + 1);
        }
        List<Anchor> chain = new ArrayList<>(length);
        for (int i = length == 0 ? NONE : ends[length - 1]; i != NONE; i = before[i]) {
            chain.add(pairs.get(i));
        }
        return chain.reversed();
    }

    private static int firstNotBelow(List<Anchor> pairs, int[] ends, int length, int right) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(ends[middle]).right() < right) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
