package dev.meshloft.editor.diff;

import dev.meshloft.core.text.TextRange;
import java.util.List;

/// One row of a side-by-side difference.
///
/// @param leftLine, rightLine from 1; 0 where that side has no line
/// @param leftWords, rightWords what differs within a changed pair, as columns from 0; empty when the whole line counts
public record DiffRow(
        Kind kind,
        int leftLine,
        int rightLine,
        String left,
        String right,
        List<TextRange> leftWords,
        List<TextRange> rightWords) {

    /// How the two sides of a row relate.
    public enum Kind {
        SAME,
        CHANGED,
        ONLY_LEFT,
        ONLY_RIGHT
    }

    static DiffRow same(int leftLine, int rightLine, String left, String right) {
        return new DiffRow(Kind.SAME, leftLine, rightLine, left, right, List.of(), List.of());
    }

    static DiffRow changed(int leftLine, int rightLine, String left, String right, WordDiff words) {
        return new DiffRow(Kind.CHANGED, leftLine, rightLine, left, right, words.left(), words.right());
    }

    static DiffRow onlyLeft(int line, String text) {
        return new DiffRow(Kind.ONLY_LEFT, line, 0, text, "", List.of(), List.of());
    }

    static DiffRow onlyRight(int line, String text) {
        return new DiffRow(Kind.ONLY_RIGHT, 0, line, "", text, List.of(), List.of());
    }

    /// Whether the two sides say the same, blanks aside.
    boolean isWhitespaceOnly() {
        return withoutBlanks(left).equals(withoutBlanks(right));
    }

    private static String withoutBlanks(String line) {
        return line.replaceAll("\\s+", "");
    }
}
