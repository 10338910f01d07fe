package dev.meshloft.editor.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lines to show in one column.
///
/// @param hunkStarts, hunkEnds the lines of each hunk, half open
/// @param folds which first row a line stands for that folds rows
record DiffLines(
        TextDiff diff,
        List<DiffLine> lines,
        List<Integer> hunkStarts,
        List<Integer> hunkEnds,
        Map<Integer, Integer> folds) {

    static final DiffLines NONE = new DiffLines(TextDiff.EMPTY, List.of(), List.of(), List.of(), Map.of());

    static DiffLines left(TextDiff diff, List<Stretch> stretches) {
        return new Builder(diff).run(stretches, DiffLine::left, DiffLines::rows);
    }

    static DiffLines right(TextDiff diff, List<Stretch> stretches) {
        return new Builder(diff).run(stretches, DiffLine::right, DiffLines::rows);
    }

    /// Both in one column: of each hunk first what goes, then what comes.
    static DiffLines inline(TextDiff diff, List<Stretch> stretches) {
        return new Builder(diff).run(stretches, DiffLine::inline, (rows, _) -> goneAndCome(rows));
    }

    String text() {
        return lines.stream().map(DiffLine::text).collect(Collectors.joining("\n"));
    }

    /// How a hunk's rows become lines.
    private interface HunkLines {
        List<DiffLine> of(List<DiffRow> rows, Function<DiffRow, DiffLine> column);
    }

    private static List<DiffLine> rows(List<DiffRow> rows, Function<DiffRow, DiffLine> column) {
        return rows.stream().map(column).toList();
    }

    private static List<DiffLine> goneAndCome(List<DiffRow> rows) {
        List<DiffLine> lines = new ArrayList<>();
        rows.stream()
                .filter(row -> row.leftLine() > 0)
                .forEach(row -> lines.add(DiffLine.removed(row, List.of(DiffLine.number(row.leftLine()), ""))));
        rows.stream()
                .filter(row -> row.rightLine() > 0)
                .forEach(row -> lines.add(DiffLine.added(row, List.of("", DiffLine.number(row.rightLine())))));
        return lines;
    }

    private static final class Builder {

        private final TextDiff diff;
        private final List<DiffLine> lines = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private final Map<Integer, Integer> folds = new HashMap<>();

        Builder(TextDiff diff) {
            this.diff = diff;
        }

        DiffLines run(List<Stretch> stretches, Function<DiffRow, DiffLine> column, HunkLines hunks) {
            for (Stretch stretch : stretches) {
                List<DiffRow> rows = diff.rows().subList(stretch.firstRow(), stretch.endRow());
                if (stretch.folded()) {
                    folds.put(lines.size(), stretch.firstRow());
                    lines.add(DiffLine.fold(stretch));
                } else if (stretch.hunk() < 0) {
                    rows.forEach(row -> lines.add(column.apply(row)));
                } else {
                    starts.add(lines.size());
                    lines.addAll(hunks.of(rows, column));
                    ends.add(lines.size());
                }
            }
            return new DiffLines(diff, lines, starts, ends, folds);
        }
    }
}
