package dev.meshloft.editor.text;

/// Shown offsets; both equal when nothing is selected.
public record Selection(int anchor, int caret) {

    public static Selection at(int caret) {
        return new Selection(caret, caret);
    }

    public int start() {
        return Math.min(anchor, caret);
    }

    public int end() {
        return Math.max(anchor, caret);
    }

    public boolean isEmpty() {
        return anchor == caret;
    }

    public int firstLine(Lines lines) {
        return lines.headOf(lines.lineOf(start()));
    }

    /// A selection that ends at a line's start does not mean that line. Hidden lines belong to the line that stands for
    /// them.
    public int lastLine(Lines lines) {
        int last = lines.lineOf(end());
        return lines.tailOf(last > firstLine(lines) && lines.start(last) == end() ? last - 1 : last);
    }

    public Selection after(ShownChange change) {
        return new Selection(change.map(anchor), change.map(caret));
    }

    /// Both in one, in this one's direction.
    public Selection cover(Selection other) {
        int from = Math.min(start(), other.start());
        int to = Math.max(end(), other.end());
        return anchor <= caret ? new Selection(from, to) : new Selection(to, from);
    }
}
