package dev.meshloft.core.text;

import java.util.ArrayList;
import java.util.List;

/// What turns one text into another, line by line: lines that are in both stay untouched, so that carets, folds and
/// marks in them stay where they are.
public final class LineChange {

    private LineChange() {}

    public static TextChange between(String before, String after) {
        TextChange whole = TextChange.between(before, after);
        if (whole.isEmpty()) {
            return whole;
        }
        List<TextRange> left = lines(before);
        List<TextRange> right = lines(after);
        List<TextEdit> edits = new ArrayList<>();
        for (LineDiff.Block block : LineDiff.between(texts(before, left), texts(after, right))) {
            TextRange from = range(left, block.leftStart(), block.leftEnd(), before.length());
            TextRange to = range(right, block.rightStart(), block.rightEnd(), after.length());
            TextChange.between(from.in(before), to.in(after)).edits().stream()
                    .map(edit -> edit.shift(from.start()))
                    .forEach(edits::add);
        }
        return new TextChange(edits);
    }

    /// Each with its line break.
    private static List<TextRange> lines(String text) {
        SourceText source = SourceText.of(text);
        List<TextRange> lines = new ArrayList<>(source.lineCount());
        for (int line = 1; line <= source.lineCount(); line++) {
            int end = line == source.lineCount()
                    ? text.length()
                    : source.line(line + 1).start();
            lines.add(new TextRange(source.line(line).start(), end));
        }
        return lines;
    }

    private static List<String> texts(String text, List<TextRange> lines) {
        return lines.stream().map(line -> line.in(text)).toList();
    }

    private static TextRange range(List<TextRange> lines, int from, int to, int length) {
        int start = from < lines.size() ? lines.get(from).start() : length;
        return new TextRange(start, to == from ? start : lines.get(to - 1).end());
    }
}
