package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row of tabs; arrow keys walk along it.
///
/// @param <T> what a tab stands for
final class TabStrip<T> {

    /// How one tab looks.
    ///
    /// @param icon null for none
    /// @param count empty for none
    /// @param dirty whether it holds unsaved edits
    record Face(@Nullable String icon, String title, String count, boolean dirty, boolean closable) {}

    private final HBox tabs = new HBox();
    private final HBox root;
    private final Consumer<T> chosen;
    private final Consumer<T> closed;

    TabStrip(String styleClass, Consumer<T> chosen, Consumer<T> closed, Node... tools) {
        this.chosen = chosen;
        this.closed = closed;
        tabs.setAlignment(Pos.CENTER_LEFT);
        tabs.getStyleClass().add(styleClass);
        tabs.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        root = new HBox(4, tabs, gap);
        root.getChildren().addAll(tools);
        root.getStyleClass().addAll("tab-strip", styleClass);
    }

    HBox root() {
        return root;
    }

    void show(List<T> open, T front, java.util.function.Function<T, Face> face) {
        tabs.getChildren()
                .setAll(open.stream()
                        .map(tab -> button(tab, tab.equals(front), face.apply(tab)))
                        .toList());
    }

    private Node button(T tab, boolean selected, Face face) {
        HBox content = new HBox(6);
        content.setAlignment(Pos.CENTER_LEFT);
        if (face.icon() != null) {
            content.getChildren().add(Icon.of(face.icon(), 14));
        }
        Label title = new Label(face.title());
        title.setMaxWidth(220);
        title.getStyleClass().add(selected ? "tab-title-front" : "tab-title");
        content.getChildren().add(title);
        if (!face.count().isEmpty()) {
            Label count = new Label(face.count());
            count.getStyleClass().add("count");
            content.getChildren().add(count);
        }
        if (face.dirty()) {
            content.getChildren().add(Icon.of("edit", 12).styled("info"));
        }
        if (face.closable()) {
            content.getChildren().add(close(tab, face.title()));
        }
        ToggleButton button = new ToggleButton();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(face.title() + (face.dirty() ? ", unsaved" : ""));
        button.getStyleClass().add("strip-tab");
        button.setSelected(selected);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            chosen.accept(tab);
        });
        button.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.MIDDLE && face.closable()) {
                closed.accept(tab);
            }
        });
        return button;
    }

    private Button close(T tab, String title) {
        Button close = new Button();
        close.setGraphic(Icon.of("x", 12));
        close.getStyleClass().addAll("flat", "tab-close");
        close.setAccessibleText("Close " + title);
        close.setOnAction(_ -> closed.accept(tab));
        return close;
    }
}
