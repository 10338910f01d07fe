package dev.meshloft.editor.diff;

import dev.meshloft.core.text.TextRange;
import java.util.List;

/// A line as one column shows it.
///
/// @param numbers line numbers to write, one in a column, two inline; empty texts where there is none
/// @param source where its text comes from
/// @param look `diff-same`, `diff-del`, `diff-add`, `diff-pad` or `diff-fold`
/// @param words what differs within the line, as columns from 0
record DiffLine(List<String> numbers, String mark, String text, Source source, String look, List<TextRange> words) {

    /// @param line from 1; 0 for a text that is not of the file
    record Source(boolean isLeft, int line) {

        static final Source NONE = new Source(true, 0);
    }

    static final String SAME = "diff-same";
    static final String REMOVED = "diff-del";
    static final String ADDED = "diff-add";
    private static final String FILLER = "diff-pad";
    private static final String FOLD = "diff-fold";

    static DiffLine left(DiffRow row) {
        return switch (row.kind()) {
            case SAME -> plain(List.of(number(row.leftLine())), row.left(), new Source(true, row.leftLine()));
            case CHANGED, ONLY_LEFT -> removed(row, List.of(number(row.leftLine())));
            case ONLY_RIGHT -> filler();
        };
    }

    static DiffLine right(DiffRow row) {
        return switch (row.kind()) {
            case SAME -> plain(List.of(number(row.rightLine())), row.right(), new Source(false, row.rightLine()));
            case CHANGED, ONLY_RIGHT -> added(row, List.of(number(row.rightLine())));
            case ONLY_LEFT -> filler();
        };
    }

    static DiffLine inline(DiffRow row) {
        return plain(
                List.of(number(row.leftLine()), number(row.rightLine())),
                row.right(),
                new Source(false, row.rightLine()));
    }

    static DiffLine removed(DiffRow row, List<String> numbers) {
        return new DiffLine(numbers, "-", row.left(), new Source(true, row.leftLine()), REMOVED, row.leftWords());
    }

    static DiffLine added(DiffRow row, List<String> numbers) {
        return new DiffLine(numbers, "+", row.right(), new Source(false, row.rightLine()), ADDED, row.rightWords());
    }

    /// In place of rows that are not shown.
    static DiffLine fold(Stretch rows) {
        String words = rows.size() + (rows.hunk() < 0 ? " unchanged lines" : " more changed lines");
        return new DiffLine(List.of(), "", words, Source.NONE, FOLD, List.of());
    }

    static String number(int line) {
        return line > 0 ? Integer.toString(line) : "";
    }

    boolean isFold() {
        return look.equals(FOLD);
    }

    private static DiffLine plain(List<String> numbers, String text, Source source) {
        return new DiffLine(numbers, "", text, source, SAME, List.of());
    }

    private static DiffLine filler() {
        return new DiffLine(List.of(""), "", "", Source.NONE, FILLER, List.of());
    }
}
