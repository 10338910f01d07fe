package dev.meshloft.editor.diff;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/// Which blocks of lines differ between two lists of lines.
public final class LineDiff {

    /// Above this many lines that are not equal at the ends, all of them count as one block: exactness would cost
    /// seconds.
    private static final int LIMIT = 40_000;

    /// Lines `[leftStart, leftEnd)` became `[rightStart, rightEnd)`, from 0; one of the two may be empty.
    public record Block(int leftStart, int leftEnd, int rightStart, int rightEnd) {

        Block shift(int by) {
            return new Block(leftStart + by, leftEnd + by, rightStart + by, rightEnd + by);
        }
    }

    private LineDiff() {}

    /// In order; empty when the lists are equal.
    public static <T> List<Block> between(List<T> left, List<T> right) {
        int head = commonHead(left, right);
        int tail = commonTail(left, right, head);
        List<T> leftRest = left.subList(head, left.size() - tail);
        List<T> rightRest = right.subList(head, right.size() - tail);
        if (leftRest.isEmpty() && rightRest.isEmpty()) {
            return List.of();
        }
        if (leftRest.isEmpty() || rightRest.isEmpty() || leftRest.size() + rightRest.size() > LIMIT) {
            return List.of(new Block(head, head + leftRest.size(), head, head + rightRest.size()));
        }
        return blocks(leftRest, rightRest, head);
    }

    private static <T> List<Block> blocks(List<T> left, List<T> right, int head) {
        List<Block> blocks = new ArrayList<>();
        for (var change : new MyersDiffWithLinearSpace<T>().computeDiff(left, right, null)) {
            if (change.deltaType != DeltaType.EQUAL) {
                blocks.add(new Block(change.startOriginal, change.endOriginal, change.startRevised, change.endRevised)
                        .shift(head));
            }
        }
        return joined(blocks);
    }

    /// The linear-space search cuts its work in pieces and may report neighbours apart.
    private static List<Block> joined(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (Block block : blocks) {
            Block last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.leftEnd() == block.leftStart() && last.rightEnd() == block.rightStart()) {
                joined.set(
                        joined.size() - 1,
                        new Block(last.leftStart(), block.leftEnd(), last.rightStart(), block.rightEnd()));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private static <T> int commonHead(List<T> left, List<T> right) {
        int shared = Math.min(left.size(), right.size());
        int head = 0;
        while (head < shared && left.get(head).equals(right.get(head))) {
            head++;
        }
        return head;
    }

    private static <T> int commonTail(List<T> left, List<T> right, int head) {
        int shared = Math.min(left.size(), right.size()) - head;
        int tail = 0;
        while (tail < shared && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
            tail++;
        }
        return tail;
    }
}
