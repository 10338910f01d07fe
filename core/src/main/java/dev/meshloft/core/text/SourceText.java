package dev.meshloft.core.text;

import java.util.Arrays;

/// Immutable text with its lines. Line breaks are `\n`, `\r\n` and a lone `\r`.
public final class SourceText {

    private final String text;
    private final int[] lineStarts;

    private SourceText(String text, int[] lineStarts) {
        this.text = text;
        this.lineStarts = lineStarts;
    }

    public static SourceText of(String text) {
        return new SourceText(text, lineStarts(text, 0, text.length()));
    }

    /// The text after a change. Only the lines from the first edit to the last are looked for anew; the cost beyond
    /// that
    /// is one copy of the text and of its line numbers.
    public SourceText edited(TextChange change) {
        return change.isEmpty() ? this : edited(change, change.apply(text));
    }

    private SourceText edited(TextChange change, String after) {
        int growth = after.length() - text.length();
        int start = change.edits().getFirst().range().start();
        int end = change.edits().getLast().range().end();
        int kept = indexOf(Math.max(0, start - 1)); // a break before the edit may become half of one
        int rest = indexOf(end) + 1;
        while (rest < lineStarts.length && lineStarts[rest] <= end) {
            rest++;
        }
        int from = lineStarts[kept];
        int to = rest < lineStarts.length ? lineStarts[rest] + growth : after.length();
        int[] fresh = lineStarts(after, from, to);
        // Of the fresh ones the last starts the line that is known already.
        int added = rest < lineStarts.length && fresh[fresh.length - 1] == to ? fresh.length - 1 : fresh.length;
        int[] starts = new int[kept + added + lineStarts.length - rest];
        System.arraycopy(lineStarts, 0, starts, 0, kept);
        System.arraycopy(fresh, 0, starts, kept, added);
        for (int i = rest; i < lineStarts.length; i++) {
            starts[kept + added + i - rest] = lineStarts[i] + growth;
        }
        return new SourceText(after, starts);
    }

    /// The line (from 0) that an offset is in.
    private int indexOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /// Where an offset is; offsets past the end count as the end.
    public LineColumn position(int offset) {
        int at = Math.clamp(offset, 0, text.length());
        int line = indexOf(at);
        return new LineColumn(line + 1, at - lineStarts[line] + 1);
    }

    /// The offset of a place, clamped into the line and into the text.
    public int offset(LineColumn place) {
        TextRange line = line(place.line());
        return Math.clamp(line.start() + (long) place.column() - 1, line.start(), line.end());
    }

    /// The range of a line (from 1, clamped), without its line break.
    public TextRange line(int number) {
        int index = Math.clamp(number - 1L, 0, lineStarts.length - 1);
        int end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length();
        int start = lineStarts[index];
        while (index + 1 < lineStarts.length && end > start && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    public String slice(TextRange range) {
        return range.in(text);
    }

    /// @param from the start of a line, which is the first of the result
    private static int[] lineStarts(String text, int from, int to) {
        int[] starts = new int[16];
        starts[0] = from;
        int count = 1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
