package dev.meshloft.editor.diff;

import dev.meshloft.core.text.TextRange;
import java.util.List;

/// A line as one column shows it.
///
/// @param numbers line numbers to write, one in a column, two inline; empty texts where there is none
/// @param look `diff-same`, `diff-del`, `diff-add` or `diff-pad`
record DiffLine(List<String> numbers, String mark, String text, String look, List<TextRange> words) {

    private static final String SAME = "diff-same";

    static DiffLine left(DiffRow row) {
        return switch (row.kind()) {
            case SAME -> plain(List.of(number(row.leftLine())), row.left());
            case CHANGED, ONLY_LEFT -> removed(row, List.of(number(row.leftLine())));
            case ONLY_RIGHT -> filler();
        };
    }

    static DiffLine right(DiffRow row) {
        return switch (row.kind()) {
            case SAME -> plain(List.of(number(row.rightLine())), row.right());
            case CHANGED, ONLY_RIGHT -> added(row, List.of(number(row.rightLine())));
            case ONLY_LEFT -> filler();
        };
    }

    static DiffLine plain(List<String> numbers, String text) {
        return new DiffLine(numbers, "", text, SAME, List.of());
    }

    static DiffLine removed(DiffRow row, List<String> numbers) {
        return new DiffLine(numbers, "-", row.left(), "diff-del", row.leftWords());
    }

    static DiffLine added(DiffRow row, List<String> numbers) {
        return new DiffLine(numbers, "+", row.right(), "diff-add", row.rightWords());
    }

    static String number(int line) {
        return line > 0 ? Integer.toString(line) : "";
    }

    boolean isPlain() {
        return look.equals(SAME);
    }

    private static DiffLine filler() {
        return new DiffLine(List.of(""), "", "", "diff-pad", List.of());
    }
}
