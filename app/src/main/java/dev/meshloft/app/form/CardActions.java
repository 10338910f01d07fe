package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What is done to whole cards.
final class CardActions {

    private final Supplier<FormField.Card> card;
    private final Supplier<List<FormField.Card>> siblings;
    private final FormDesk desk;
    private final Button button;

    CardActions(Supplier<FormField.Card> card, Supplier<List<FormField.Card>> siblings, FormDesk desk) {
        this.card = card;
        this.siblings = siblings;
        this.desk = desk;
        button = Rows.iconButton("dots", "Move, duplicate, delete", this::menu);
    }

    Button button() {
        return button;
    }

    private YamlPath path() {
        return card.get().head().path();
    }

    private int position() {
        return card.get().number() - 1;
    }

    private void menu() {
        ContextMenu menu = new ContextMenu(
                item("Move up", position() == 0, () -> move(-1)),
                item("Move down", position() == siblings.get().size() - 1, () -> move(1)),
                item("Duplicate", false, this::duplicate),
                item("Delete", false, this::remove));
        menu.show(button, Side.BOTTOM, 0, 0);
    }

    private static MenuItem item(String words, boolean off, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setDisable(off);
        item.setOnAction(_ -> action.run());
        return item;
    }

    void move(int by) {
        int to = position() + by;
        if (to >= 0 && to < siblings.get().size()) {
            YamlPath list = path().parent();
            desk.folds().swap(list, position(), to);
            desk.edit("Move " + Words.lastKey(path()), "", FormEdit.move(list, position(), to));
        }
    }

    void duplicate() {
        desk.edit("Duplicate " + Words.lastKey(path()), "", FormEdit.duplicate(path().parent(), position()));
    }

    void remove() {
        desk.edit("Delete " + Words.lastKey(path()), "", FormEdit.remove(path()));
    }
}
