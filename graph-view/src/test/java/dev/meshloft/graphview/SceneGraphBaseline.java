package dev.meshloft.graphview;

import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedNode;
import dev.meshloft.graphview.layout.Point;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// The same drawing as a toolkit would have it: a scene node for each thing, moved and scaled as one. What the canvas
/// is
/// measured against.
final class SceneGraphBaseline extends Pane {

    private final Group all = new Group();

    SceneGraphBaseline(PlacedGraph graph) {
        graph.edges().stream().map(SceneGraphBaseline::line).forEach(all.getChildren()::add);
        graph.nodes().forEach(this::add);
        getChildren().add(all);
    }

    void look(double scale, double x, double y) {
        all.getTransforms().setAll(new Translate(x, y), new Scale(scale, scale));
    }

    private static Polyline line(PlacedEdge edge) {
        Polyline line = new Polyline();
        for (Point point : edge.points()) {
            line.getPoints().addAll(point.x(), point.y());
        }
        line.setStroke(Color.GRAY);
        return line;
    }

    private void add(PlacedNode node) {
        Box box = node.box();
        Rectangle shape = new Rectangle(box.x(), box.y(), box.width(), box.height());
        shape.setArcWidth(12);
        shape.setArcHeight(12);
        shape.setFill(Color.WHITE);
        shape.setStroke(Color.GRAY);
        Label name = new Label(node.label());
        name.relocate(box.x() + 32, box.y() + 4);
        all.getChildren().addAll(shape, name);
    }
}
