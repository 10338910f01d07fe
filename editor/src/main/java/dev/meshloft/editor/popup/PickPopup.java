package dev.meshloft.editor.popup;

import dev.meshloft.editor.surface.EditorSurface;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A list beside a place, picked from with arrow keys and Enter while the text keeps the focus.
public final class PickPopup<T> {

    private final EditorSurface surface;
    private final EditorPopup popup;
    private final PickList<T> list;
    private final Label title = new Label();
    private final double width;

    public PickPopup(EditorSurface surface, int most, double width, Function<T, Node> painter) {
        this.surface = surface;
        this.popup = new EditorPopup(surface, "pick-popup");
        this.list = new PickList<>(most, painter);
        this.width = width;
        title.getStyleClass().add("popup-title");
    }

    public void install() {
        popup.install(true);
        bind("Up", () -> list.move(-1));
        bind("Down", () -> list.move(1));
        bind("Page_Up", () -> list.movePage(-1));
        bind("Page_Down", () -> list.movePage(1));
        bind("Enter", list::pick);
        bind("Tab", list::pick);
    }

    /// @param words above the list; empty for none
    /// @param items none when only the words are to be read: the next key closes it
    public void show(String words, List<T> items, Bounds at, Consumer<T> picked) {
        list.setOnPick(item -> {
            popup.hide();
            surface.area().requestFocus();
            picked.accept(item);
        });
        list.show(items, 0);
        title.setText(words);
        title.setVisible(!words.isEmpty());
        title.setManaged(!words.isEmpty());
        popup.show(new VBox(title, list), at, width);
    }

    public boolean isShown() {
        return popup.isShown();
    }

    public boolean hide() {
        return popup.hide();
    }

    private void bind(String key, Runnable action) {
        surface.keys().bindIf(key, () -> {
            boolean picks = popup.isShown() && !list.isEmpty();
            if (picks) {
                action.run();
            } else {
                popup.hide();
            }
            return picks;
        });
    }
}
