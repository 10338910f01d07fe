package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Logo;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The top row: menus at the left, the way to search and to all commands at the right.
final class MenuRow {

    private final HBox root;

    MenuRow(Store store, List<Command> commands, Runnable openPalette) {
        MenuBar bar = new MenuBar();
        Map<String, Menu> menus = new LinkedHashMap<>();
        for (Command command : commands) {
            menus.computeIfAbsent(command.menu(), title -> new Menu(title))
                    .getItems()
                    .add(item(store, command));
        }
        bar.getMenus().setAll(menus.values());
        root = new HBox(Logo.of(20), bar, Rows.gap(), search(openPalette));
        HBox.setHgrow(bar, Priority.NEVER);
        root.getStyleClass().add("menu-row");
    }

    Parent root() {
        return root;
    }

    private static MenuItem item(Store store, Command command) {
        MenuItem item = new MenuItem(command.title());
        item.setAccelerator(command.keys());
        item.setOnAction(_ -> {
            if (command.enabled().test(store.now())) {
                command.action().run();
            }
        });
        store.observe(state -> item.setDisable(!command.enabled().test(state)));
        return item;
    }

    private static Button search(Runnable openPalette) {
        HBox content = new HBox(
                8,
                Icon.of("search", 14),
                Rows.text("Search or run a command", "hint"),
                Rows.gap(),
                Rows.fixed("Ctrl Shift P", "key-hint"));
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPrefWidth(330);
        Button button = new Button();
        button.setGraphic(content);
        button.setAccessibleText("Search or run a command");
        button.getStyleClass().add("search-button");
        button.setOnAction(_ -> openPalette.run());
        return button;
    }
}
