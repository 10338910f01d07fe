package dev.meshloft.app.explorer;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.KindLook;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// The kinds that a new object can be of, in the groups of the tree.
final class NewMenu {

    private final ContextMenu menu = new ContextMenu();

    NewMenu(Consumer<Template> create) {
        KindLook.@Nullable Group before = null;
        for (Template template : Template.values()) {
            KindLook look = KindLook.of(template.kind());
            if (before != null && before != look.group()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            before = look.group();
            MenuItem item = new MenuItem(template.kind(), Icon.of(look.icon(), 14));
            item.setOnAction(_ -> create.accept(template));
            menu.getItems().add(item);
        }
    }

    void show(Node owner) {
        menu.show(owner, Side.BOTTOM, 0, 4);
    }
}
