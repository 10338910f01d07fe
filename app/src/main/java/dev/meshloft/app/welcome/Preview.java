package dev.meshloft.app.welcome;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.SVGPath;

/// A small picture of what the tour is about: a service whose requests are split between two versions.
final class Preview extends Pane {

    private static final double WIDTH = 398;
    private static final double HEIGHT = 196;

    Preview() {
        getStyleClass().add("preview");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        Region group = new Region();
        group.getStyleClass().add("preview-group");
        group.resizeRelocate(120, 16, 262, 164);
        group.setManaged(false);
        Node head = Rows.fixed("storefront", "strong", "small");
        head.relocate(150, 22);
        Icon folder = Icon.of("ns", 14);
        folder.relocate(130, 24);
        Icon lock = Icon.of("lock-fill", 12).styled("ok");
        lock.relocate(220, 25);
        getChildren().setAll(group, folder, head, lock);
        edge("M 94 104 H 136", "preview-edge");
        edge("M 208 96 H 214 Q 222 96 222 88 V 80 Q 222 72 230 72 H 286", "preview-edge", "thick");
        edge("M 208 112 H 214 Q 222 112 222 120 V 128 Q 222 136 230 136 H 286", "preview-edge", "new");
        tip(136, 104, "preview-tip");
        tip(286, 72, "preview-tip");
        tip(286, 136, "preview-tip-new");
        node("gateway", "shop", 16, 86, 78, 36);
        node("service", "web", 136, 86, 72, 36);
        node("version", "v1", 286, 54, 80, 36);
        node("version", "v2", 286, 118, 80, 36);
        label("90 %", 232, 62, "preview-label");
        label("10 %", 232, 126, "preview-label-new");
        setMouseTransparent(true);
    }

    private void node(String icon, String words, double x, double y, double width, double height) {
        Label node = new Label(words, Icon.of(icon, 14));
        node.getStyleClass().addAll("preview-node", "strong", "small");
        node.setManaged(false);
        node.resizeRelocate(x, y, width, height);
        getChildren().add(node);
    }

    private void label(String words, double x, double y, String style) {
        Label label = new Label(words);
        label.getStyleClass().addAll("caption", "medium", style);
        label.setManaged(false);
        label.resizeRelocate(x, y, 38, 20);
        getChildren().add(label);
    }

    private void edge(String path, String... styles) {
        SVGPath edge = new SVGPath();
        edge.setContent(path);
        edge.getStyleClass().addAll(styles);
        edge.setManaged(false);
        getChildren().add(edge);
    }

    private void tip(double x, double y, String style) {
        Polygon tip = new Polygon(x, y, x - 9, y - 4.5, x - 9, y + 4.5);
        tip.getStyleClass().add(style);
        tip.setManaged(false);
        getChildren().add(tip);
    }
}
