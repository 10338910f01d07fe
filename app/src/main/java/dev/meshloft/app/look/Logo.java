package dev.meshloft.app.look;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// The program's sign: three services in a mesh.
public final class Logo {

    private Logo() {}

    public static Node of(double size) {
        double unit = size / 20;
        Rectangle ground = new Rectangle(size, size);
        ground.setArcWidth(9 * unit);
        ground.setArcHeight(9 * unit);
        ground.getStyleClass().add("logo-ground");
        Group lines = new Group(line(10, 6, 5, 14, unit), line(10, 6, 15, 14, unit), line(5, 14, 15, 14, unit));
        Group dots = new Group(dot(10, 6, unit), dot(5, 14, unit), dot(15, 14, unit));
        StackPane box = new StackPane(new Group(ground, lines, dots));
        box.setMinSize(size, size);
        box.setMaxSize(size, size);
        return box;
    }

    private static Line line(double x1, double y1, double x2, double y2, double unit) {
        Line line = new Line(x1 * unit, y1 * unit, x2 * unit, y2 * unit);
        line.setStrokeWidth(1.4 * unit);
        line.getStyleClass().add("logo-line");
        return line;
    }

    private static Circle dot(double x, double y, double unit) {
        Circle dot = new Circle(x * unit, y * unit, 2.3 * unit);
        dot.getStyleClass().add("logo-dot");
        return dot;
    }
}
