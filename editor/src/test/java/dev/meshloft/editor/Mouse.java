package dev.meshloft.editor;

import dev.meshloft.editor.surface.EditorSurface;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Mouse events at places of an editor's text, with keys held that a robot does not tell of. On the FX thread.
record Mouse(YamlEditor editor, MouseButton button, boolean alt, boolean shift) {

    static Mouse of(YamlEditor editor) {
        return new Mouse(editor, MouseButton.PRIMARY, false, false);
    }

    Mouse withAlt() {
        return new Mouse(editor, button, true, shift);
    }

    Mouse withShift() {
        return new Mouse(editor, button, alt, true);
    }

    Mouse with(MouseButton other) {
        return new Mouse(editor, other, alt, shift);
    }

    void press(int at, int clicks) {
        fire(MouseEvent.MOUSE_PRESSED, at, clicks);
    }

    /// Pressed at one place, moved to another, released there.
    void drag(int from, int to) {
        press(from, 1);
        fire(MouseEvent.DRAG_DETECTED, from, 1);
        fire(MouseEvent.MOUSE_DRAGGED, to, 1);
        fire(MouseEvent.MOUSE_RELEASED, to, 1);
    }

    void fire(EventType<MouseEvent> type, int at, int clicks) {
        Point2D where = where(at);
        surface()
                .area()
                .fireEvent(new MouseEvent(
                        type,
                        where.getX(),
                        where.getY(),
                        where.getX(),
                        where.getY(),
                        button,
                        clicks,
                        shift,
                        false,
                        alt,
                        false,
                        button == MouseButton.PRIMARY,
                        button == MouseButton.MIDDLE,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private Point2D where(int at) {
        Bounds caret = surface().view().boundsOf(at, at).orElseThrow();
        return new Point2D(caret.getMinX() + 1, caret.getCenterY());
    }

    private EditorSurface surface() {
        return editor.surface();
    }
}
