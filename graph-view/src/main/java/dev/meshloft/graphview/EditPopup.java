package dev.meshloft.graphview;

import dev.meshloft.graphview.interact.WeightEdit;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The lines of a text as an edit will leave them.
final class EditPopup extends VBox {

    EditPopup() {
        getStyleClass().add("graph-popup");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /// @param edit null hides it
    void show(EditPreview preview, @Nullable WeightEdit edit) {
        boolean told = edit != null && !preview.place().isEmpty();
        setVisible(told);
        getChildren().clear();
        if (!told || edit == null) {
            return;
        }
        getChildren().add(label(preview.place(), "graph-popup-place"));
        preview.lines().forEach(line -> getChildren().add(line(line)));
        if (!preview.lines().isEmpty()) {
            String how = edit.typed().isEmpty() ? "Let go to change the text" : "Enter changes the text";
            getChildren().add(label(how + " · Esc cancels", "graph-popup-hint"));
        }
        applyCss();
    }

    private static Label line(EditPreview.Line line) {
        String sign = switch (line.kind()) {
            case KEPT -> "  ";
            case REMOVED -> "− ";
            case ADDED -> "+ ";
        };
        String style = switch (line.kind()) {
            case KEPT -> "kept";
            case REMOVED -> "removed";
            case ADDED -> "added";
        };
        Label label = label(sign + line.text(), "graph-popup-line");
        label.getStyleClass().add(style);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}
