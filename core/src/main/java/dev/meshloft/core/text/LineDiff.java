package dev.meshloft.core.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which blocks of lines differ between two lists of lines, or of anything that can be equal.
///
/// Small regions are compared exactly (the fewest lines that differ); large ones are first parted at lines that occur
/// once in both. A region that stays too costly counts as one block, so that the work is bounded: 100,000 lines that
/// have nothing in common take no longer than 100,000 that are alike.
public final class LineDiff {

    /// Lines `[leftStart, leftEnd)` became `[rightStart, rightEnd)`, from 0; one of the two may be empty.
    public record Block(int leftStart, int leftEnd, int rightStart, int rightEnd) {

        public boolean isInsertion() {
            return leftStart == leftEnd;
        }
    }

    private final int[] left;
    private final int[] right;
    private final BitSet removed = new BitSet();
    private final BitSet added = new BitSet();
    private final MiddleSnake middle;
    private final int kinds;

    private LineDiff(int[] left, int[] right, int kinds) {
        this.left = left;
        this.right = right;
        this.kinds = kinds;
        this.middle = new MiddleSnake(left, right);
    }

    /// In order, each as large as it can be; empty when the lists are equal.
    public static <T> List<Block> between(List<? extends T> left, List<? extends T> right) {
        Map<T, Integer> numbers = new HashMap<>();
        int[] leftNumbers = numbered(left, numbers);
        int[] rightNumbers = numbered(right, numbers);
        LineDiff diff = new LineDiff(leftNumbers, rightNumbers, numbers.size());
        diff.compare(new Region(0, left.size(), 0, right.size()));
        return diff.blocks();
    }

    private static <T> int[] numbered(List<? extends T> items, Map<T, Integer> numbers) {
        int[] numbered = new int[items.size()];
        int at = 0;
        for (T item : items) {
            Integer known = numbers.putIfAbsent(item, numbers.size());
            numbered[at++] = known != null ? known : numbers.size() - 1;
        }
        return numbered;
    }

    /// Lines `[leftFrom, leftTo)` against `[rightFrom, rightTo)`.
    record Region(int leftFrom, int leftTo, int rightFrom, int rightTo) {

        int size() {
            return leftTo - leftFrom + rightTo - rightFrom;
        }
    }

    private void compare(Region whole) {
        Region region = trimmed(whole);
        if (region.leftFrom == region.leftTo || region.rightFrom == region.rightTo) {
            differs(region);
            return;
        }
        List<UniqueLines.Anchor> anchors =
                region.size() > UniqueLines.WORTHWHILE ? UniqueLines.common(left, right, region, kinds) : List.of();
        if (!anchors.isEmpty()) {
            compareBetween(anchors, region);
            return;
        }
        MiddleSnake.Split split = middle.find(region);
        if (split == null) {
            differs(region);
        } else {
            compare(new Region(region.leftFrom, split.left(), region.rightFrom, split.right()));
            compare(new Region(split.left(), region.leftTo, split.right(), region.rightTo));
        }
    }

    private void compareBetween(List<UniqueLines.Anchor> anchors, Region region) {
        int leftAt = region.leftFrom;
        int rightAt = region.rightFrom;
        for (UniqueLines.Anchor anchor : anchors) {
            compare(new Region(leftAt, anchor.left(), rightAt, anchor.right()));
            leftAt = anchor.left() + 1;
            rightAt = anchor.right() + 1;
        }
        compare(new Region(leftAt, region.leftTo, rightAt, region.rightTo));
    }

    private Region trimmed(Region region) {
        int leftFrom = region.leftFrom;
        int leftTo = region.leftTo;
        int rightFrom = region.rightFrom;
        int rightTo = region.rightTo;
        while (leftFrom < leftTo && rightFrom < rightTo && left[leftFrom] == right[rightFrom]) {
            leftFrom++;
            rightFrom++;
        }
        while (leftFrom < leftTo && rightFrom < rightTo && left[leftTo - 1] == right[rightTo - 1]) {
            leftTo--;
            rightTo--;
        }
        return new Region(leftFrom, leftTo, rightFrom, rightTo);
    }

    private void differs(Region region) {
        removed.set(region.leftFrom, region.leftTo);
        added.set(region.rightFrom, region.rightTo);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int l = 0;
        int r = 0;
        while (l < left.length || r < right.length) {
            int leftEnd = removed.nextClearBit(l);
            int rightEnd = added.nextClearBit(r);
            if (leftEnd > l || rightEnd > r) {
                blocks.add(new Block(l, leftEnd, r, rightEnd));
            }
            l = leftEnd + 1;
            r = rightEnd + 1;
        }
        return List.copyOf(blocks);
    }
}
