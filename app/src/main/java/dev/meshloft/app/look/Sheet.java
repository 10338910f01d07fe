package dev.meshloft.app.look;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Something to read on top of the window; Esc, the cross or a click beside it closes it and gives the focus back.
public final class Sheet {

    private final StackPane window;
    private final StackPane shade = new StackPane();
    private @Nullable Node focusBefore;

    public Sheet(StackPane window) {
        this.window = window;
        shade.getStyleClass().add("shade");
        shade.setOnMousePressed(event -> {
            if (event.getTarget() == shade) {
                close();
            }
        });
        shade.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /// @param content scrolls when it is higher than the window
    public void show(String title, Region content, double width) {
        show(title, content, width, null);
    }

    /// @param first gets the focus; null for the cross
    public void show(String title, Region content, double width, @Nullable Node first) {
        focusBefore = window.getScene() == null ? null : window.getScene().getFocusOwner();
        var close = Rows.iconButton("x", "Close", this::close);
        HBox head = new HBox(Rows.fixed(title, "sheet-title"), Rows.gap(), close);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VBox box = new VBox(16, head, scroll);
        box.getStyleClass().addAll("popup-pane", "sheet");
        box.setMaxSize(width, Region.USE_PREF_SIZE);
        shade.getChildren().setAll(box);
        if (!window.getChildren().contains(shade)) {
            window.getChildren().add(shade);
        }
        window.applyCss();
        window.layout();
        (first == null ? close : first).requestFocus();
    }

    public void close() {
        window.getChildren().remove(shade);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }
}
