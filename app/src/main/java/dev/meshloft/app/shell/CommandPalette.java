package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.assist.outline.Symbols;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// Finds commands and resources by a few letters of their names; Enter runs or opens, Esc goes back.
final class CommandPalette {

    private static final int MOST = 60;

    /// One line: a command, or a resource to go to.
    private record Line(String icon, String title, String detail, String keys, Runnable action) {}

    /// What is offered.
    private enum Scope {
        ALL,
        FILES,
        SYMBOLS
    }

    private final Store store;
    private final List<Command> commands;
    private final TextField field = new TextField();
    private final ListView<Line> list = new ListView<>();
    private final Popup popup = new Popup();
    private Scope scope = Scope.ALL;

    CommandPalette(Store store, List<Command> commands) {
        this.store = store;
        this.commands = commands;
        field.setPromptText("Search or run a command");
        list.setFixedCellSize(28);
        list.setPrefHeight(28 * 10);
        list.setCellFactory(_ -> new LineCell());
        list.setOnMouseClicked(_ -> run());
        VBox box = new VBox(8, field, list);
        box.getStyleClass().add("popup-pane");
        box.setStyle("-fx-padding: 8;");
        box.setPrefWidth(560);
        popup.getContent().setAll(box);
        popup.setAutoHide(true);
        field.textProperty().addListener(_ -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Files only.
    void showFiles(Node owner) {
        open(owner, Scope.FILES, "Go to a file");
    }

    /// What the mesh is made of: objects, hosts, subsets, routes.
    void showSymbols(Node owner) {
        open(owner, Scope.SYMBOLS, "Go to a resource, host, subset or route");
    }

    void show(Node owner) {
        open(owner, Scope.ALL, "Search or run a command");
    }

    private void open(Node owner, Scope next, String prompt) {
        scope = next;
        field.setPromptText(prompt);
        Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
        field.clear();
        fill();
        popup.show(owner, bounds.getCenterX() - 280, bounds.getMinY() + 44);
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN ->
                list.getSelectionModel()
                        .select(Math.min(selected + 1, list.getItems().size() - 1));
            case UP -> list.getSelectionModel().select(Math.max(selected - 1, 0));
            case ENTER -> run();
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 5));
        if (event.getCode() != KeyCode.ENTER) {
            event.consume();
        }
    }

    private void run() {
        Line line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            popup.hide();
            line.action().run();
        }
    }

    private void fill() {
        AppState state = store.now();
        String words = field.getText().strip().toLowerCase(Locale.ROOT);
        List<Line> lines = switch (scope) {
            case FILES -> files(state, words);
            case SYMBOLS -> symbols(state, words);
            case ALL -> commandsAndResources(state, words);
        };
        list.getItems().setAll(lines);
        list.getSelectionModel().selectFirst();
        list.setPlaceholder(Rows.empty("Nothing is named like that"));
    }

    private List<Line> commandsAndResources(AppState state, String words) {
        List<Line> lines = new ArrayList<>();
        for (Command command : commands) {
            if (command.enabled().test(state) && matches(command.menu() + " " + command.title(), words)) {
                String keys = command.keys() == null ? "" : command.keys().getDisplayText();
                lines.add(new Line("arrow", command.title(), command.menu(), keys, command.action()));
            }
        }
        if (!words.isEmpty()) {
            for (Resource resource : state.workspace().resources()) {
                if (lines.size() < MOST
                        && matches(resource.name() + " " + resource.kind() + " " + resource.namespace(), words)) {
                    lines.add(new Line(
                            KindLook.of(resource.kind()).icon(),
                            resource.name(),
                            resource.kind() + " in " + resource.namespace(),
                            "",
                            () -> open(resource)));
                }
            }
        }
        return lines;
    }

    private List<Line> files(AppState state, String words) {
        return state.workspace().files().keySet().stream()
                .filter(file -> matches(file.path(), words))
                .sorted(Comparator.comparing((FileId file) -> !matches(file.fileName(), words))
                        .thenComparing(FileId::fileName))
                .limit(MOST)
                .map(file -> new Line(
                        file.isMarkdown() ? "book" : "yaml",
                        file.fileName(),
                        file.path(),
                        "",
                        () -> store.dispatch(new Intent.ShowTab(new Tab.Document(file)))))
                .toList();
    }

    private List<Line> symbols(AppState state, String words) {
        return new Symbols(state.derived().draft())
                .find(words, MOST).stream()
                        .filter(symbol -> !symbol.at().file().isCluster())
                        .map(symbol -> new Line("target", symbol.name(), symbol.detail(), "", () -> goTo(symbol.at())))
                        .toList();
    }

    private void goTo(SourceRef place) {
        store.dispatch(new Intent.ShowTab(new Tab.Document(place.file())));
        store.dispatch(new Intent.Select(new Selection(null, place, null)));
    }

    private void open(Resource resource) {
        store.dispatch(new Intent.ShowTab(new Tab.Document(resource.file())));
        store.dispatch(new Intent.Select(Selection.of(resource.key(), resource.whole())));
    }

    /// All words occur.
    private static boolean matches(String text, String words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words.split("\\s+")) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static final class LineCell extends ListCell<Line> {

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            HBox row = new HBox(
                    8,
                    Icon.of(line.icon(), 14),
                    Rows.text(line.title()),
                    Rows.text(line.detail(), "hint", "small"),
                    Rows.gap());
            row.setAlignment(Pos.CENTER_LEFT);
            if (!line.keys().isEmpty()) {
                row.getChildren().add(Rows.fixed(line.keys(), "key-hint"));
            }
            setGraphic(row);
        }
    }
}
