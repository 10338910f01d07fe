package dev.meshloft.graphview;

import dev.meshloft.graphview.draw.LegendEntry;
import dev.meshloft.graphview.draw.LegendPainter;
import dev.meshloft.graphview.layout.Box;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;

/// What the signs on the screen mean: only those that are there.
final class Legend extends Pane {

    private static final double PAD = 8;

    /// Something lies below it.
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final MeshGraphView view;
    private final Canvas canvas = new Canvas();

    Legend(MeshGraphView view) {
        this.view = view;
        getStyleClass().add("graph-legend");
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    void update() {
        if (!isVisible()) {
            return;
        }
        List<LegendEntry> entries = LegendEntry.of(
                view.placedGraph(), view.camera().seen(view.getWidth(), view.getHeight()), view.look(), view.camera());
        canvas.setWidth(LegendPainter.width(entries, view.look()));
        canvas.setHeight(LegendPainter.height(entries));
        canvas.relocate(PAD, PAD / 2);
        setPrefSize(canvas.getWidth() + 2 * PAD, canvas.getHeight() + PAD);
        resize(getPrefWidth(), getPrefHeight());
        LegendPainter.paint(canvas.getGraphicsContext2D(), entries, view.look());
        relocate(getLayoutX(), Math.rint(view.getHeight() - 10 - getPrefHeight()));
        Box place = new Box(getLayoutX(), getLayoutY(), getPrefWidth(), getPrefHeight());
        boolean over = !view.isFree(place);
        pseudoClassStateChanged(OVER, over);
        setOpacity(over && view.isNarrow() ? 0 : 1);
        setAccessibleText("Legend: "
                + String.join(", ", entries.stream().map(LegendEntry::words).toList()));
    }
}
