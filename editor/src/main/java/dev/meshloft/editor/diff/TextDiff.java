package dev.meshloft.editor.diff;

import dev.meshloft.core.text.Alignment;
import dev.meshloft.core.text.LineDiff;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextLines;
import dev.meshloft.editor.highlight.LexedText;
import java.util.ArrayList;
import java.util.List;

/// The difference of two texts by lines, and by words within lines that changed. Pure; may be made on any thread, and
/// large ones should not be made on the FX thread: 100,000 lines take some tenths of a second.
///
/// Line breaks do not count: a file that differs only in `\r\n` has no hunk, but a note. A missing last line break
/// does.
///
/// @param notes differences that lines do not show, in words for people
public record TextDiff(List<DiffRow> rows, List<Hunk> hunks, List<String> notes, LexedText left, LexedText right) {

    public static final TextDiff EMPTY = of("", "");

    public TextDiff {
        rows = List.copyOf(rows);
        hunks = List.copyOf(hunks);
        notes = List.copyOf(notes);
    }

    public static TextDiff of(String left, String right) {
        return new Comparison(TextLines.of(left), TextLines.of(right)).run();
    }

    /// Whether no line differs.
    public boolean isSame() {
        return hunks.isEmpty();
    }

    private static final class Comparison {

        private final TextLines leftText;
        private final TextLines rightText;
        private final List<String> left;
        private final List<String> right;
        private final List<DiffRow> rows = new ArrayList<>();
        private final List<Hunk> hunks = new ArrayList<>();

        Comparison(TextLines leftText, TextLines rightText) {
            this.leftText = leftText;
            this.rightText = rightText;
            this.left = linesOf(leftText);
            this.right = linesOf(rightText);
        }

        /// What is not there has no line, not an empty one.
        private static List<String> linesOf(TextLines text) {
            return text.text().isEmpty() ? List.of() : text.lines();
        }

        TextDiff run() {
            int leftAt = 0;
            int rightAt = 0;
            for (LineDiff.Block block : LineDiff.between(left, right)) {
                same(leftAt, rightAt, block.leftStart() - leftAt);
                hunk(block);
                leftAt = block.leftEnd();
                rightAt = block.rightEnd();
            }
            same(leftAt, rightAt, left.size() - leftAt);
            return new TextDiff(
                    rows,
                    hunks,
                    DiffNotes.of(leftText.text(), rightText.text(), hunks),
                    LexedText.of(left),
                    LexedText.of(right));
        }

        private void same(int leftAt, int rightAt, int count) {
            for (int i = 0; i < count; i++) {
                rows.add(DiffRow.same(leftAt + i + 1, rightAt + i + 1, left.get(leftAt + i), right.get(rightAt + i)));
            }
        }

        private void hunk(LineDiff.Block block) {
            int firstRow = rows.size();
            List<Alignment.Pair> pairs = LinePairs.of(
                    left.subList(block.leftStart(), block.leftEnd()),
                    right.subList(block.rightStart(), block.rightEnd()));
            boolean exact =
                    Alignment.isExact(block.leftEnd() - block.leftStart(), block.rightEnd() - block.rightStart());
            for (Alignment.Pair pair : pairs) {
                rows.add(row(pair, block, exact));
            }
            boolean blanks = rows.subList(firstRow, rows.size()).stream().allMatch(DiffRow::isWhitespaceOnly);
            hunks.add(new Hunk(firstRow, rows.size(), blanks, revert(block)));
        }

        private DiffRow row(Alignment.Pair pair, LineDiff.Block block, boolean byWords) {
            int leftLine = block.leftStart() + pair.left();
            int rightLine = block.rightStart() + pair.right();
            if (pair.right() < 0) {
                return DiffRow.onlyLeft(leftLine + 1, left.get(leftLine));
            }
            if (pair.left() < 0) {
                return DiffRow.onlyRight(rightLine + 1, right.get(rightLine));
            }
            WordDiff words = byWords ? WordDiff.of(left.get(leftLine), right.get(rightLine)) : WordDiff.NONE;
            return DiffRow.changed(leftLine + 1, rightLine + 1, left.get(leftLine), right.get(rightLine), words);
        }

        /// The left lines, with the right text's line breaks.
        private TextChange revert(LineDiff.Block block) {
            int end = right.isEmpty() ? rightText.lines().size() : block.rightEnd();
            return TextChange.of(
                    rightText.replace(block.rightStart(), end, left.subList(block.leftStart(), block.leftEnd())));
        }
    }
}
