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
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The top row: menus at the left, the way to search and to all commands at the right.
final class MenuRow {

    private static final double SEARCH = 360;
    private static final double SEARCH_COMPACT = 220;

    private final Label searchWords = Rows.text("Search or run a command", "hint");
    private final Button search;
    private final HBox root;

    MenuRow(Store store, List<Command> commands, Runnable openPalette) {
        search = search(openPalette);
        MenuBar bar = new MenuBar();
        Map<String, Menu> menus = new LinkedHashMap<>();
        for (Command command : commands) {
            Menu menu = menus.computeIfAbsent(command.menu(), title -> new Menu(title));
            if (command.startsGroup() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(item(store, command));
        }
        bar.getMenus().setAll(menus.values());
        root = new HBox(Logo.of(20), bar, Rows.gap(), search);
        HBox.setHgrow(bar, Priority.NEVER);
        root.getStyleClass().add("menu-row");
    }

    Parent root() {
        return root;
    }

    private static MenuItem item(Store store, Command command) {
        MenuItem item = new MenuItem(command.title());
        item.setAccelerator(command.keys());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            if (command.enabled().test(store.now())) {
                command.action().run();
            }
        });
        store.observe(state -> item.setDisable(!command.enabled().test(state)));
        return item;
    }

    /// In a small window the search has few words.
    void setCompact(boolean compact) {
        searchWords.setText(compact ? "Search" : "Search or run a command");
        search.setPrefWidth(compact ? SEARCH_COMPACT : SEARCH);
    }

    private Button search(Runnable openPalette) {
        HBox content =
                new HBox(8, Icon.of("search", 14), searchWords, Rows.gap(), Rows.fixed("Ctrl Shift P", "key-hint"));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setPrefWidth(SEARCH);
        content.prefWidthProperty().bind(button.widthProperty().subtract(18));
        button.setAccessibleText("Search or run a command");
        button.getStyleClass().add("search-button");
        button.setOnAction(_ -> openPalette.run());
        return button;
    }
}
