package dev.meshloft.core.text;

import java.util.Arrays;

/// Immutable text with its lines. Line breaks are `\n`, `\r\n` and a lone `\r`.
public final class SourceText {

    private final String text;
    private final int[] lineStarts;

    private SourceText(String text) {
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    public static SourceText of(String text) {
        return new SourceText(text);
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
        int found = Arrays.binarySearch(lineStarts, at);
        int line = found >= 0 ? found : -found - 2;
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

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
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
