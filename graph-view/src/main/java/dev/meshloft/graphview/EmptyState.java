package dev.meshloft.graphview;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One sentence and one button in place of an empty graph.
final class EmptyState extends VBox {

    EmptyState() {
        super(12);
        getStyleClass().add("graph-empty");
        show("Nothing to draw. Open files or connect a cluster.", null);
    }

    void show(String sentence, @Nullable Node action) {
        getChildren().setAll(new Label(sentence));
        if (action != null) {
            getChildren().add(action);
        }
    }
}
