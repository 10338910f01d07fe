package dev.meshloft.app.shell;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/// The line between two panes: 1 px to see, 7 px to catch. Dragging moves it, a double click puts it back.
final class Grip extends Region {

    static final double REACH = 7;

    private final boolean upright;
    private double pressedAt;

    /// @param orientation of the line
    /// @param pressed the drag starts
    /// @param moved gets how far from its start, in pixels to the right or down
    /// @param done the drag ends
    Grip(Orientation orientation, Runnable pressed, DoubleConsumer moved, Runnable done, Runnable reset) {
        upright = orientation == Orientation.VERTICAL;
        getStyleClass().addAll("grip", upright ? "upright" : "level");
        setCursor(upright ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setOnMousePressed(event -> {
            pressedAt = upright ? event.getSceneX() : event.getSceneY();
            pressed.run();
        });
        setOnMouseDragged(event -> moved.accept((upright ? event.getSceneX() : event.getSceneY()) - pressedAt));
        setOnMouseReleased(_ -> done.run());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                reset.run();
            }
        });
    }

    /// Puts it over a line of the parent.
    ///
    /// @param at where the line is, across
    /// @param length along the line
    void place(double at, double start, double length) {
        double half = (REACH - 1) / 2;
        if (upright) {
            resizeRelocate(at - half, start, REACH, length);
        } else {
            resizeRelocate(start, at - half, length, REACH);
        }
    }
}
