package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;

/// Where keys lead a caret. Pure; hidden lines are stepped over.
final class Moves {

    /// From a selection to an offset.
    interface Move {
        int from(Lines lines, Selection selection);
    }

    private Moves() {}

    static int left(Lines lines, Selection selection) {
        int caret = selection.caret();
        int start = lines.start(lines.lineOf(caret));
        if (caret > start) {
            return caret - stepBack(lines, caret);
        }
        return caret == 0 ? 0 : visibleEnd(lines, lines.lineOf(caret) - 1);
    }

    static int right(Lines lines, Selection selection) {
        int caret = selection.caret();
        int line = lines.lineOf(caret);
        if (caret < lines.end(line)) {
            return caret + step(lines, caret);
        }
        int below = lines.tailOf(line) + 1;
        return below < lines.count() ? lines.start(below) : caret;
    }

    static int wordLeft(Lines lines, Selection selection) {
        int to = Words.previous(lines, selection.caret());
        int line = lines.lineOf(to);
        return lines.headOf(line) == line ? to : visibleEnd(lines, line);
    }

    static int wordRight(Lines lines, Selection selection) {
        int to = Words.next(lines, selection.caret());
        int line = lines.lineOf(to);
        return lines.headOf(line) == line ? to : right(lines, selection);
    }

    /// Where the text of the line begins; from there, the line's start.
    static int home(Lines lines, Selection selection) {
        int line = lines.lineOf(selection.caret());
        int text = lines.start(line) + LineCommands.indentation(lines.text(line));
        return selection.caret() == text ? lines.start(line) : text;
    }

    static int end(Lines lines, Selection selection) {
        return lines.end(lines.lineOf(selection.caret()));
    }

    static int up(Lines lines, Selection selection) {
        int line = lines.lineOf(selection.caret());
        return line == 0 ? 0 : inColumn(lines, lines.headOf(line - 1), lines.column(selection.caret()));
    }

    static int down(Lines lines, Selection selection) {
        int below = lines.tailOf(lines.lineOf(selection.caret())) + 1;
        return below == lines.count() ? lines.length() : inColumn(lines, below, lines.column(selection.caret()));
    }

    static int top(Lines lines, Selection selection) {
        return 0;
    }

    static int bottom(Lines lines, Selection selection) {
        return lines.length();
    }

    /// How long the character behind an offset is.
    static int step(Lines lines, int offset) {
        int line = lines.lineOf(offset);
        String text = lines.text(line);
        int column = offset - lines.start(line);
        return column < text.length() ? text.offsetByCodePoints(column, 1) - column : 1;
    }

    static int stepBack(Lines lines, int offset) {
        int line = lines.lineOf(offset);
        String text = lines.text(line);
        int column = offset - lines.start(line);
        return column > 0 ? column - text.offsetByCodePoints(column, -1) : 1;
    }

    private static int visibleEnd(Lines lines, int line) {
        return lines.end(lines.headOf(line));
    }

    /// Never within a surrogate pair.
    static int inColumn(Lines lines, int line, int column) {
        String text = lines.text(line);
        int at = Math.min(column, text.length());
        boolean within = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return lines.start(line) + (within ? at - 1 : at);
    }
}
