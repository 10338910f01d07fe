package dev.meshloft.editor.diff;

import dev.meshloft.core.text.SourceText;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The difference of two texts by lines, and by words within lines that changed. Pure; may be made on any thread.
///
/// Line breaks do not count: a file that differs only in `\r\n` has no hunk. A missing last line break does.
public record TextDiff(List<DiffRow> rows, List<Hunk> hunks) {

    public TextDiff {
        rows = List.copyOf(rows);
        hunks = List.copyOf(hunks);
    }

    public static TextDiff of(String left, String right) {
        return new Comparison(left, right).run();
    }

    private static final class Comparison {

        private final SourceText leftText;
        private final SourceText rightText;
        private final List<String> left;
        private final List<String> right;
        private final List<DiffRow> rows = new ArrayList<>();
        private final List<Hunk> hunks = new ArrayList<>();

        Comparison(String leftText, String rightText) {
            this.leftText = SourceText.of(leftText);
            this.rightText = SourceText.of(rightText);
            this.left = lines(this.leftText);
            this.right = lines(this.rightText);
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
            return new TextDiff(rows, hunks);
        }

        private void same(int leftAt, int rightAt, int count) {
            for (int i = 0; i < count; i++) {
                rows.add(DiffRow.same(leftAt + i + 1, rightAt + i + 1, left.get(leftAt + i), right.get(rightAt + i)));
            }
        }

        private void hunk(LineDiff.Block block) {
            int firstRow = rows.size();
            List<LinePairs.Pair> pairs = LinePairs.of(
                    left.subList(block.leftStart(), block.leftEnd()),
                    right.subList(block.rightStart(), block.rightEnd()));
            for (LinePairs.Pair pair : pairs) {
                rows.add(row(pair, block));
            }
            hunks.add(new Hunk(firstRow, rows.size(), revert(block)));
        }

        private DiffRow row(LinePairs.Pair pair, LineDiff.Block block) {
            int leftLine = block.leftStart() + pair.left();
            int rightLine = block.rightStart() + pair.right();
            if (pair.right() < 0) {
                return DiffRow.onlyLeft(leftLine + 1, left.get(leftLine));
            }
            if (pair.left() < 0) {
                return DiffRow.onlyRight(rightLine + 1, right.get(rightLine));
            }
            WordDiff words = WordDiff.of(left.get(leftLine), right.get(rightLine));
            return new DiffRow(
                    DiffRow.Kind.CHANGED,
                    leftLine + 1,
                    rightLine + 1,
                    left.get(leftLine),
                    right.get(rightLine),
                    words.left(),
                    words.right());
        }

        /// The left lines, with the right text's line breaks.
        private TextChange revert(LineDiff.Block block) {
            String eol = rightText.text().contains("\r\n") ? "\r\n" : "\n";
            String lines = String.join(eol, left.subList(block.leftStart(), block.leftEnd()));
            boolean none = block.leftStart() == block.leftEnd();
            if (block.rightEnd() < right.size()) {
                TextRange range = new TextRange(startOf(block.rightStart()), startOf(block.rightEnd()));
                return TextChange.of(new TextEdit(range, none ? "" : lines + eol));
            }
            boolean whole = block.rightStart() == 0;
            int from = whole ? 0 : rightText.line(block.rightStart()).end();
            String replacement = none || whole ? lines : eol + lines;
            return TextChange.of(new TextEdit(new TextRange(from, rightText.length()), replacement));
        }

        private int startOf(int line) {
            return rightText.line(line + 1).start();
        }

        private static List<String> lines(SourceText text) {
            return IntStream.rangeClosed(1, text.lineCount())
                    .mapToObj(line -> text.slice(text.line(line)))
                    .toList();
        }
    }
}
