package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;

/// What Backspace and Delete take. Pure.
final class Deletions {

    private Deletions() {}

    /// Within the indentation, back to the next step of two; otherwise one character, or both of an empty pair.
    static Typed back(Lines lines, Selection selection) {
        if (!selection.isEmpty()) {
            return delete(selection.start(), selection.end());
        }
        int caret = selection.caret();
        int line = lines.lineOf(caret);
        int column = caret - lines.start(line);
        if (column == 0) {
            return delete(Math.max(0, caret - 1), caret);
        }
        String text = lines.text(line);
        if (column <= LineCommands.indentation(text)) {
            int spaces = column % LineCommands.STEP == 0 ? LineCommands.STEP : column % LineCommands.STEP;
            return delete(caret - spaces, caret);
        }
        return SmartKeys.isEmptyPair(text, column)
                ? delete(caret - 1, caret + 1)
                : delete(caret - Moves.stepBack(lines, caret), caret);
    }

    /// Only what is selected.
    static Typed cut(Lines lines, Selection selection) {
        return delete(selection.start(), selection.end());
    }

    static Typed forward(Lines lines, Selection selection) {
        int caret = selection.caret();
        return selection.isEmpty()
                ? delete(caret, Math.min(lines.length(), caret + Moves.step(lines, caret)))
                : delete(selection.start(), selection.end());
    }

    static Typed wordBack(Lines lines, Selection selection) {
        return selection.isEmpty()
                ? delete(Words.previous(lines, selection.caret()), selection.caret())
                : delete(selection.start(), selection.end());
    }

    static Typed wordForward(Lines lines, Selection selection) {
        return selection.isEmpty()
                ? delete(selection.caret(), Words.next(lines, selection.caret()))
                : delete(selection.start(), selection.end());
    }

    private static Typed delete(int start, int end) {
        return Typed.at(start, end, "", start);
    }
}
