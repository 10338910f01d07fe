package dev.meshloft.editor.diff;

import java.util.ArrayList;
import java.util.List;

/// Lines to show in one column, and the line at which each hunk begins.
record DiffLines(List<DiffLine> lines, List<Integer> hunkStarts, List<Integer> hunkEnds) {

    static DiffLines left(TextDiff diff) {
        return column(diff, diff.rows().stream().map(DiffLine::left).toList());
    }

    static DiffLines right(TextDiff diff) {
        return column(diff, diff.rows().stream().map(DiffLine::right).toList());
    }

    /// Both in one column: of each hunk first what goes, then what comes.
    static DiffLines inline(TextDiff diff) {
        List<DiffLine> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        for (Hunk hunk : diff.hunks()) {
            same(diff, at, hunk.firstRow(), lines);
            starts.add(lines.size());
            List<DiffRow> rows = diff.rows().subList(hunk.firstRow(), hunk.endRow());
            rows.stream()
                    .filter(row -> row.leftLine() > 0)
                    .forEach(row -> lines.add(DiffLine.removed(row, before(row))));
            rows.stream().filter(row -> row.rightLine() > 0).forEach(row -> lines.add(DiffLine.added(row, after(row))));
            ends.add(lines.size());
            at = hunk.endRow();
        }
        same(diff, at, diff.rows().size(), lines);
        return new DiffLines(lines, starts, ends);
    }

    String text() {
        return String.join("\n", lines.stream().map(DiffLine::text).toList());
    }

    private static DiffLines column(TextDiff diff, List<DiffLine> lines) {
        return new DiffLines(
                lines,
                diff.hunks().stream().map(Hunk::firstRow).toList(),
                diff.hunks().stream().map(Hunk::endRow).toList());
    }

    private static void same(TextDiff diff, int from, int to, List<DiffLine> lines) {
        for (DiffRow row : diff.rows().subList(from, to)) {
            lines.add(DiffLine.plain(
                    List.of(DiffLine.number(row.leftLine()), DiffLine.number(row.rightLine())), row.right()));
        }
    }

    private static List<String> before(DiffRow row) {
        return List.of(DiffLine.number(row.leftLine()), "");
    }

    private static List<String> after(DiffRow row) {
        return List.of("", DiffLine.number(row.rightLine()));
    }
}
