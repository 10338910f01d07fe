package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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

    private static final double WIDEST = 220;

    private final TabRow tabs = new TabRow();
    private final HBox root;
    private List<Shown<T>> shown = List.of();
    private final Consumer<T> chosen;
    private final Consumer<T> closed;

    private record Shown<T>(T tab, boolean front, Face face) {}

    TabStrip(String styleClass, Consumer<T> chosen, Consumer<T> closed, Node... tools) {
        this.chosen = chosen;
        this.closed = closed;
        tabs.getStyleClass().add(styleClass);
        HBox.setHgrow(tabs, javafx.scene.layout.Priority.ALWAYS);
        root = new HBox(4, tabs);
        root.getChildren().addAll(tools);
        root.getStyleClass().addAll("tab-strip", styleClass);
    }

    HBox root() {
        return root;
    }

    /// Tabs that stay as they are keep their place and the focus.
    void show(List<T> open, T front, Function<T, Face> face) {
        List<Shown<T>> next = open.stream()
                .map(tab -> new Shown<>(tab, tab.equals(front), face.apply(tab)))
                .toList();
        if (!next.equals(shown)) {
            boolean focused = tabs.tabs().stream().anyMatch(Node::isFocused);
            shown = next;
            List<ToggleButton> buttons = next.stream()
                    .map(tab -> button(tab.tab(), tab.front(), tab.face()))
                    .toList();
            tabs.setTabs(buttons);
            if (focused) {
                buttons.stream().filter(ToggleButton::isSelected).forEach(Node::requestFocus);
            }
        }
    }

    /// Puts the keyboard on the tab in front.
    void focus() {
        tabs.tabs().stream().filter(ToggleButton::isSelected).forEach(Node::requestFocus);
    }

    private void walk(KeyEvent event, ToggleButton from) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        List<ToggleButton> all = tabs.tabs();
        int next = all.indexOf(from) + step;
        if (step != 0 && next >= 0 && next < all.size()) {
            all.get(next).fire();
            focus();
            event.consume();
        }
    }

    private ToggleButton button(T tab, boolean selected, Face face) {
        HBox content = new HBox(6);
        content.setAlignment(Pos.CENTER_LEFT);
        if (face.icon() != null) {
            content.getChildren().add(Icon.of(face.icon(), 14));
        }
        Label title = Rows.text(face.title());
        title.setMaxWidth(WIDEST);
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
        button.setOnKeyPressed(event -> walk(event, button));
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
