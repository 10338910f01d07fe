package dev.meshloft.editor.guide;

import dev.meshloft.editor.fold.FoldRegions;
import dev.meshloft.editor.text.Lines;
import java.util.ArrayList;
import java.util.List;

/// In which columns guides stand. Pure.
record GuideColumns(Lines lines) {

    private static final int STEP = 2;
    private static final int FARTHEST = 200;

    /// A line from the top of a run of rows to its bottom.
    record Run(int column, int firstRow, int lastRow) {}

    /// The block that the caret is in: guides in this column between these lines are stronger; column -1 for none.
    record Active(int column, int firstLine, int lastLine) {

        static final Active NONE = new Active(-1, 0, 0);

        boolean holds(int line, int at) {
            return at == column && firstLine <= line && line <= lastLine;
        }
    }

    /// @param shown the lines of rows beneath each other
    List<Run> runs(int[] shown) {
        List<Run> runs = new ArrayList<>();
        int[] depths = new int[shown.length];
        int deepest = 0;
        for (int row = 0; row < shown.length; row++) {
            depths[row] = depth(shown[row]);
            deepest = Math.max(deepest, depths[row]);
        }
        for (int column = 0; column < deepest; column += STEP) {
            addRuns(runs, depths, column);
        }
        return runs;
    }

    private static void addRuns(List<Run> runs, int[] depths, int column) {
        int from = -1;
        for (int row = 0; row <= depths.length; row++) {
            boolean inside = row < depths.length && depths[row] > column;
            if (inside && from < 0) {
                from = row;
            } else if (!inside && from >= 0) {
                runs.add(new Run(column, from, row - 1));
                from = -1;
            }
        }
    }

    /// Around the line of the caret.
    Active active(int line) {
        int depth = depth(line);
        if (depth == 0) {
            return Active.NONE;
        }
        int column = (depth - 1) / STEP * STEP;
        int first = line;
        while (first > 0 && line - first < FARTHEST && depth(first - 1) > column) {
            first--;
        }
        int last = line;
        while (last + 1 < lines.count() && last - line < FARTHEST && depth(last + 1) > column) {
            last++;
        }
        return new Active(column, first, last);
    }

    /// The indentation; of a blank line, as far as the blocks around it agree.
    private int depth(int line) {
        String text = lines.text(line);
        if (!text.isBlank()) {
            return FoldRegions.indentation(text);
        }
        return Math.min(near(line, -1), near(line, 1));
    }

    private int near(int line, int by) {
        for (int at = line + by; at >= 0 && at < lines.count() && Math.abs(at - line) < FARTHEST; at += by) {
            String text = lines.text(at);
            if (!text.isBlank()) {
                return FoldRegions.indentation(text);
            }
        }
        return 0;
    }
}
