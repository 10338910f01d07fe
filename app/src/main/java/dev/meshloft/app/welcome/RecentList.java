package dev.meshloft.app.welcome;

import dev.meshloft.app.files.RecentWorkspaces;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What was open before, newest first. A row that cannot be opened says so.
final class RecentList {

    private static final int MOST = 6;

    private final WelcomeView.Actions actions;
    private final RecentWorkspaces recent;
    private final VBox rows = new VBox();
    private final Hyperlink clear = Rows.link("Clear list", this::clear);
    private final VBox root;

    RecentList(WelcomeView.Actions actions, RecentWorkspaces recent) {
        this.actions = actions;
        this.recent = recent;
        HBox head = new HBox(Rows.fixed("Recent", "object-name"), Rows.gap(), clear);
        head.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(8, head, rows);
        show();
    }

    Node root() {
        return root;
    }

    /// Those that can be stepped through with the arrows.
    List<Node> stops() {
        return rows.getChildren().stream().filter(Node::isFocusTraversable).toList();
    }

    void show() {
        List<RecentWorkspaces.Recent> all = recent.list();
        clear.setVisible(!all.isEmpty());
        rows.getChildren().setAll(all.stream().limit(MOST).map(this::row).toList());
        if (all.isEmpty()) {
            rows.getChildren().add(Rows.text("Workspaces you open are listed here", "secondary"));
        }
    }

    private void clear() {
        recent.clear();
        show();
    }

    private Node row(RecentWorkspaces.Recent entry) {
        VBox words = new VBox(Rows.text(entry.name(), "medium"), Rows.text(path(entry), "caption", "secondary"));
        words.setMinWidth(0);
        HBox row = new HBox(12, Icon.of("folder"), words, Rows.gap());
        if (!entry.isThere()) {
            HBox gone = new HBox(
                    4, Icon.of("warn-t", 14).styled("warning"), Rows.fixed("Not found", "small", "status-warning"));
            gone.setAlignment(Pos.CENTER);
            row.getChildren().add(gone);
        }
        row.getChildren().add(Rows.fixed(when(entry), "small", "secondary"));
        row.getStyleClass().add("recent-row");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText("Open " + entry.name());
        ContextMenu menu = menu(entry);
        row.setOnMouseClicked(event -> {
            if (event.isPopupTrigger() || event.getButton() != javafx.scene.input.MouseButton.PRIMARY) {
                return;
            }
            open(entry);
        });
        row.setOnContextMenuRequested(event -> menu.show(row, event.getScreenX(), event.getScreenY()));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open(entry);
            } else if (event.getCode() == KeyCode.DELETE) {
                forget(entry);
            }
        });
        return row;
    }

    private ContextMenu menu(RecentWorkspaces.Recent entry) {
        MenuItem locate = new MenuItem("Locate…");
        locate.setOnAction(_ -> actions.pickFolder().get().ifPresent(folder -> {
            recent.remove(entry);
            actions.open().accept(List.of(folder));
        }));
        MenuItem forget = new MenuItem("Remove from the list");
        forget.setOnAction(_ -> forget(entry));
        ContextMenu menu = new ContextMenu();
        if (!entry.isThere()) {
            menu.getItems().add(locate);
        }
        menu.getItems().add(forget);
        return menu;
    }

    private void forget(RecentWorkspaces.Recent entry) {
        recent.remove(entry);
        show();
    }

    private void open(RecentWorkspaces.Recent entry) {
        actions.open().accept(entry.paths().stream().map(Path::of).toList());
    }

    private static String path(RecentWorkspaces.Recent entry) {
        String home = System.getProperty("user.home");
        String path = entry.paths().getFirst();
        String shown = path.startsWith(home) ? "~" + path.substring(home.length()) : path;
        int more = entry.paths().size() - 1;
        return more == 0 ? shown : shown + " and " + more + " more";
    }

    private static String when(RecentWorkspaces.Recent entry) {
        ZonedDateTime at = entry.when().atZone(ZoneId.systemDefault());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        if (at.toLocalDate().equals(today)) {
            return "Today " + DateTimeFormatter.ofPattern("HH:mm").format(at);
        }
        return at.toLocalDate().equals(today.minusDays(1))
                ? "Yesterday"
                : DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(at);
    }
}
