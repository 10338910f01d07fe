package dev.meshloft.graphview;

import dev.meshloft.graphview.draw.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;

/// Smaller, 100 %, larger, fit.
final class ZoomBar extends HBox {

    private static final double STEP = 1.25;

    ZoomBar(MeshGraphView view) {
        getStyleClass().add("graph-zoom");
        Button percent = button("Zoom to 100 %", "");
        percent.getStyleClass().add("graph-percent");
        percent.setOnAction(event -> view.zoomTo(1));
        percent.textProperty().bind(view.zoomProperty().map(zoom -> Math.round(zoom.doubleValue() * 100) + " %"));
        Button smaller = button("Zoom out", "minus");
        smaller.setOnAction(event -> view.zoomTo(view.camera().scale() / STEP));
        Button larger = button("Zoom in", "plus");
        larger.setOnAction(event -> view.zoomTo(view.camera().scale() * STEP));
        Button fit = button("Fit the graph into the view", "fit");
        fit.setOnAction(event -> view.fit());
        getChildren().addAll(smaller, percent, larger, fit);
    }

    private static Button button(String name, String icon) {
        Button button = new Button();
        button.getStyleClass().setAll("graph-button");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        if (!icon.isEmpty()) {
            SVGPath path = new SVGPath();
            path.setContent(Icon.named(icon).path());
            path.getStyleClass().add("graph-icon");
            button.setGraphic(path);
        }
        return button;
    }
}
