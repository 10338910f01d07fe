package dev.meshloft.app.look;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// One of our icons in a square box. Its colour is the looked-up colour `-ml-icon` of its place; parts cut out of a
/// filled shape take `-ml-icon-ground`. It says nothing to a screen reader: the control around it does.
public final class Icon extends Region {

    private static final double GRID = 16;

    private final double size;

    private Icon(List<IconPart> parts, double size) {
        this.size = size;
        getStyleClass().add("icon");
        setMouseTransparent(true);
        for (IconPart part : parts) {
            SVGPath path = new SVGPath();
            path.setContent(part.path());
            path.setManaged(false);
            path.setStrokeLineCap(StrokeLineCap.ROUND);
            path.setStrokeLineJoin(StrokeLineJoin.ROUND);
            path.setStrokeWidth(part.width());
            path.getStrokeDashArray().setAll(part.dash());
            path.getStyleClass().add("icon-part");
            path.getStyleClass().add(part.fill() ? "icon-filled" : "icon-open");
            path.getStyleClass().add(part.knockout() ? "icon-knockout" : part.stroke() ? "icon-stroked" : "icon-bare");
            path.getTransforms().setAll(new Scale(size / GRID, size / GRID, 0, 0));
            getChildren().add(path);
        }
    }

    /// The icon at 16 px.
    public static Icon of(String name) {
        return of(name, GRID);
    }

    /// @throws IllegalArgumentException when there is no such icon
    public static Icon of(String name, double size) {
        return new Icon(IconParts.find(name), size);
    }

    /// The icon with a style class, such as `error`, that sets its colour.
    public Icon styled(String styleClass) {
        getStyleClass().add(styleClass);
        return this;
    }

    @Override
    protected double computePrefWidth(double height) {
        return size;
    }

    @Override
    protected double computePrefHeight(double width) {
        return size;
    }

    @Override
    protected double computeMinWidth(double height) {
        return size;
    }

    @Override
    protected double computeMinHeight(double width) {
        return size;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return size;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return size;
    }
}
