package dev.meshloft.core.text;

/// A half-open range `[start, end)` of UTF-16 units in some text, counted from 0.
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: [" + start + ", " + end + ")");
        }
    }

    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// Whether the offset lies inside, the end included, as a caret behind the last character does.
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    public TextRange shift(int distance) {
        return new TextRange(start + distance, end + distance);
    }

    /// The smallest range that holds both.
    public TextRange cover(TextRange other) {
        return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
    }

    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
