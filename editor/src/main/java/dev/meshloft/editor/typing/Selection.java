package dev.meshloft.editor.typing;

/// Shown offsets; both equal when nothing is selected.
record Selection(int anchor, int caret) {

    static Selection at(int caret) {
        return new Selection(caret, caret);
    }

    int start() {
        return Math.min(anchor, caret);
    }

    int end() {
        return Math.max(anchor, caret);
    }

    boolean isEmpty() {
        return anchor == caret;
    }

    int firstLine(Lines lines) {
        return lines.lineOf(start());
    }

    /// A selection that ends at a line's start does not mean that line.
    int lastLine(Lines lines) {
        int last = lines.lineOf(end());
        return last > firstLine(lines) && lines.start(last) == end() ? last - 1 : last;
    }
}
