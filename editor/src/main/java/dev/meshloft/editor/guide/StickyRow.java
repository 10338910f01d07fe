package dev.meshloft.editor.guide;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// One key at the upper edge: number and text stand where those of the rows do.
final class StickyRow extends Pane {

    private static final double NUMBER_GAP = 30;

    private final Label number;
    private final Node text;
    private final double left;

    StickyRow(Label number, Node text, double left, double height) {
        super(number, text);
        this.number = number;
        this.text = text;
        this.left = left;
        getStyleClass().add("sticky-line");
        setMinHeight(height);
        setMaxHeight(height);
    }

    @Override
    protected void layoutChildren() {
        double width = number.prefWidth(-1);
        number.resizeRelocate(left - NUMBER_GAP - width, 0, width, getHeight());
        text.resizeRelocate(left, 1, text.prefWidth(-1), getHeight() - 1);
    }
}
