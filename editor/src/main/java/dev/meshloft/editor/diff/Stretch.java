package dev.meshloft.editor.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Neighbouring rows that are shown in the same way.
///
/// @param firstRow, endRow into the rows of the difference, half open
/// @param hunk the number of the hunk they are; -1 for equal rows
/// @param folded whether one line stands for them
record Stretch(int firstRow, int endRow, int hunk, boolean folded) {

    /// Equal rows that stay in view beside a hunk.
    private static final int CONTEXT = 3;

    /// Fewer are not worth a fold.
    private static final int LEAST = 4;

    /// More rows of one hunk are not shown at once: two columns of 100,000 lines take seconds to fill.
    private static final int LONGEST = 4_000;

    int size() {
        return endRow - firstRow;
    }

    /// All rows in order. Without any hunk nothing is folded.
    static List<Stretch> unfolded(TextDiff diff) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (int hunk = 0; hunk < diff.hunks().size(); hunk++) {
            Hunk rows = diff.hunks().get(hunk);
            add(stretches, new Stretch(at, rows.firstRow(), -1, false));
            stretches.add(new Stretch(rows.firstRow(), rows.endRow(), hunk, false));
            at = rows.endRow();
        }
        add(stretches, new Stretch(at, diff.rows().size(), -1, false));
        return stretches;
    }

    /// With equal rows folded that are not near a hunk.
    ///
    /// @param opened the first rows of folds that stay open
    static List<Stretch> folded(TextDiff diff, Set<Integer> opened) {
        if (diff.hunks().isEmpty()) {
            return unfolded(diff);
        }
        List<Stretch> stretches = new ArrayList<>();
        for (Stretch stretch : unfolded(diff)) {
            int from = stretch.firstRow() == 0 ? 0 : stretch.firstRow() + CONTEXT;
            int to = stretch.endRow() == diff.rows().size() ? stretch.endRow() : stretch.endRow() - CONTEXT;
            if (stretch.hunk() >= 0) {
                stretches.addAll(stretch.shortened(opened));
            } else if (to - from < LEAST || opened.contains(from)) {
                stretches.add(stretch);
            } else {
                add(stretches, new Stretch(stretch.firstRow(), from, -1, false));
                stretches.add(new Stretch(from, to, -1, true));
                add(stretches, new Stretch(to, stretch.endRow(), -1, false));
            }
        }
        return stretches;
    }

    private List<Stretch> shortened(Set<Integer> opened) {
        int end = firstRow + LONGEST;
        return endRow - end < LEAST || opened.contains(end)
                ? List.of(this)
                : List.of(new Stretch(firstRow, end, hunk, false), new Stretch(end, endRow, hunk, true));
    }

    private static void add(List<Stretch> stretches, Stretch stretch) {
        if (stretch.size() > 0) {
            stretches.add(stretch);
        }
    }
}
