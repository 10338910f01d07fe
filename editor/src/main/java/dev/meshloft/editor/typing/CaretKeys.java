package dev.meshloft.editor.typing;

import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The keys and clicks that move carets and select, by character, word and line. Up and down with one caret are the
/// area's own.
record CaretKeys(EditorSurface surface, AtCarets carets) {

    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    void install() {
        String word = MAC ? "Alt+" : "Shortcut+";
        bind("Left", this::leftOrStart, Moves::left);
        bind("Right", this::rightOrEnd, Moves::right);
        bind(word + "Left", Moves::wordLeft, Moves::wordLeft);
        bind(word + "Right", Moves::wordRight, Moves::wordRight);
        bind("Home", Moves::home, Moves::home);
        bind("End", Moves::end, Moves::end);
        bind("Shortcut+Home", Moves::top, Moves::top);
        bind("Shortcut+End", Moves::bottom, Moves::bottom);
        bindVertical("Up", Moves::up);
        bindVertical("Down", Moves::down);
        surface.keys().group("Select").bind("Shortcut+A", "Select all", this::selectAll);
        surface.keys().group("Select").bind("Shortcut+L", "Select the line", this::selectLine);
        surface.area().addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    private void bind(String keys, Moves.Move move, Moves.Move extending) {
        surface.keys().bindIf(keys, () -> move(move, false));
        surface.keys().bindIf("Shift+" + keys, () -> move(extending, true));
    }

    private void bindVertical(String keys, Moves.Move move) {
        surface.keys().bindIf(keys, () -> !surface.hasOneCaret() && move(move, false));
        surface.keys().bindIf("Shift+" + keys, () -> !surface.hasOneCaret() && move(move, true));
    }

    private boolean move(Moves.Move move, boolean extend) {
        carets.move(move, extend);
        return true;
    }

    private int leftOrStart(Lines lines, Selection selection) {
        return selection.isEmpty() ? Moves.left(lines, selection) : selection.start();
    }

    private int rightOrEnd(Lines lines, Selection selection) {
        return selection.isEmpty() ? Moves.right(lines, selection) : selection.end();
    }

    private void selectAll() {
        surface.select(new Selection(0, surface.lines().length()));
    }

    /// Pressed again, one line more.
    private void selectLine() {
        Selection now = surface.selection();
        int first = surface.lineOf(now.start());
        int last = surface.lineOf(now.end());
        int end = last + 1 < surface.lineCount() ? surface.startOf(last + 1) : surface.endOf(last);
        surface.select(new Selection(surface.startOf(first), end));
    }

    /// Two clicks select a word, three a line.
    private void pressed(MouseEvent event) {
        boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !event.isAltDown();
        if (plain && event.getClickCount() > 1) {
            int at = surface.view().offsetAt(event.getX(), event.getY());
            surface.select(List.of(event.getClickCount() == 2 ? Words.around(surface.lines(), at) : line(at)));
            surface.area().requestFocus();
            event.consume();
        }
    }

    private Selection line(int at) {
        int line = surface.lineOf(at);
        return new Selection(surface.startOf(line), surface.endOf(line));
    }
}
