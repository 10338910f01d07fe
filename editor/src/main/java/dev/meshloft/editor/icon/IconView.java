package dev.meshloft.editor.icon;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// An icon in a box of its own; its colour is the looked-up colour `-icon` of the style classes around it.
public final class IconView extends Region {

    private final double size;

    /// @param size width and height of the box in px
    public IconView(Icon icon, double size) {
        this.size = size;
        getStyleClass().add("editor-icon");
        setMouseTransparent(true);
        Scale scale = new Scale(size / 16, size / 16);
        for (Icon.Stroke stroke : icon.strokes()) {
            getChildren().add(path(stroke, scale));
        }
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

    private static Node path(Icon.Stroke stroke, Scale scale) {
        SVGPath path = new SVGPath();
        path.setContent(stroke.path());
        path.setManaged(false);
        path.getTransforms().add(scale);
        path.setStrokeWidth(stroke.width());
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.getStyleClass().add(stroke.look());
        return path;
    }
}
