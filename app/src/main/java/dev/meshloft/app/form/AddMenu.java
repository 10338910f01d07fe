package dev.meshloft.app.form;

import dev.meshloft.app.form.model.Addition;
import dev.meshloft.app.look.Icon;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// A button with what can be added: the one thing itself, or a menu of several.
final class AddMenu extends Button {

    private final String words;
    private final Consumer<Addition> chosen;
    private List<Addition> additions = List.of();

    AddMenu(String words, Consumer<Addition> chosen) {
        this.words = words;
        this.chosen = chosen;
        setGraphic(Icon.of("plus"));
        getStyleClass().addAll("flat", "small-button", "form-add");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> act());
    }

    void show(List<Addition> now) {
        additions = now;
        setText(now.size() == 1 ? label(now.getFirst()) : words);
        setVisible(!now.isEmpty());
        setManaged(!now.isEmpty());
    }

    private static String label(Addition addition) {
        boolean sentence = Character.isUpperCase(addition.label().charAt(0));
        return sentence ? addition.label() : "Add " + addition.label();
    }

    private void act() {
        if (additions.size() == 1) {
            chosen.accept(additions.getFirst());
            return;
        }
        ContextMenu menu = new ContextMenu();
        for (Addition addition : additions) {
            MenuItem item = new MenuItem(label(addition));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> chosen.accept(addition));
            menu.getItems().add(item);
        }
        menu.show(this, Side.BOTTOM, 0, 0);
    }
}
