package dev.meshloft.graphview;

import dev.meshloft.graphview.draw.Camera;
import dev.meshloft.graphview.draw.MinimapPainter;
import dev.meshloft.graphview.layout.Point;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The whole drawing in a corner; press or drag in it to look elsewhere.
final class Minimap extends StackPane {

    /// A narrower window has none.
    static final double FROM_WIDTH = 1_100;

    private static final double WIDTH = 160;
    private static final double HEIGHT = 96;

    private final MeshGraphView view;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);

    Minimap(MeshGraphView view) {
        this.view = view;
        getStyleClass().add("graph-minimap");
        setAccessibleText("Overview of the graph");
        getChildren().add(canvas);
        setOnMousePressed(this::lookAt);
        setOnMouseDragged(this::lookAt);
    }

    void paint() {
        if (isVisible()) {
            MinimapPainter.paint(
                    canvas.getGraphicsContext2D(),
                    view.placedGraph(),
                    overview(),
                    view.camera().seen(view.getWidth(), view.getHeight()),
                    view.look(),
                    WIDTH,
                    HEIGHT);
        }
    }

    private Camera overview() {
        return Camera.fitting(view.placedGraph().bounds(), WIDTH, HEIGHT, 4, 1);
    }

    private void lookAt(MouseEvent event) {
        Point at = overview().toDrawing(event.getX() - canvas.getLayoutX(), event.getY() - canvas.getLayoutY());
        view.setCamera(Camera.showing(at, view.camera().scale(), view.getWidth(), view.getHeight()));
        event.consume();
    }
}
