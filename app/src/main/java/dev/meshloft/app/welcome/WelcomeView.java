package dev.meshloft.app.welcome;

import dev.meshloft.app.files.RecentWorkspaces;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Logo;
import dev.meshloft.app.look.Rows;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The first page: three ways to start, and what was open before.
public final class WelcomeView {

    /// What the page can start.
    ///
    /// @param contexts how many kubeconfig contexts were found, in words
    public record Actions(
            Runnable openSample,
            Runnable openFiles,
            Runnable connect,
            Consumer<List<Path>> openRecent,
            Supplier<String> contexts) {}

    private final Actions actions;
    private final RecentWorkspaces recent;
    private final VBox recentRows = new VBox();
    private final VBox start;
    private final ScrollPane root;

    public WelcomeView(Actions actions, RecentWorkspaces recent) {
        this.actions = actions;
        this.recent = recent;
        start = new VBox(
                12,
                Rows.fixed("Start", "object-name"),
                card(
                        "play",
                        "Open the sample mesh",
                        "An online shop with 12 services and a simulated cluster",
                        "Ctrl 1",
                        actions.openSample()),
                card(
                        "folder-open",
                        "Open a folder or files",
                        "YAML, Markdown or kubectl output. You can also drop them here",
                        "Ctrl O",
                        actions.openFiles()),
                card("cluster", "Connect to a cluster", actions.contexts().get(), "Ctrl Shift O", actions.connect()));
        HBox columns = new HBox(80, leftColumn(), rightColumn());
        columns.setAlignment(Pos.TOP_CENTER);
        VBox page = new VBox(40, title(), columns);
        page.setMaxWidth(1040);
        page.setStyle("-fx-padding: 88 24 24 24;");
        StackPane middle = new StackPane(page);
        StackPane.setAlignment(page, Pos.TOP_CENTER);
        root = new ScrollPane(middle);
        root.setFitToWidth(true);
        root.getStyleClass().add("pane-base");
        showRecent();
    }

    public Parent root() {
        return root;
    }

    /// Puts the keyboard on the first card.
    public void focus() {
        start.getChildren().get(1).requestFocus();
    }

    private static Node title() {
        HBox title = new HBox(
                16,
                Logo.of(44),
                new VBox(
                        Rows.fixed("Meshloft", "welcome-title"),
                        Rows.fixed(
                                "See your mesh, change it, and know which requests move before they do.",
                                "card-subtitle")));
        title.setAlignment(Pos.CENTER_LEFT);
        return title;
    }

    private Node leftColumn() {
        HBox head = new HBox(Rows.fixed("Recent", "object-name"), Rows.gap(), Rows.link("Clear list", () -> {
            recent.clear();
            showRecent();
        }));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(24, start, new VBox(8, head, recentRows));
        column.setPrefWidth(560);
        column.setMinWidth(360);
        return column;
    }

    private static Node card(String icon, String title, String detail, String keys, Runnable action) {
        StackPane sign = new StackPane(Icon.of(icon, 20));
        sign.getStyleClass().add("start-icon");
        VBox words = new VBox(2, Rows.fixed(title, "card-title"), Rows.text(detail, "secondary"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(16, sign, words, Rows.gap(), Rows.fixed(keys, "key-hint"));
        row.setAlignment(Pos.CENTER_LEFT);
        Button card = new Button();
        card.setGraphic(row);
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setAccessibleText(title + ". " + detail);
        card.getStyleClass().setAll("start-card");
        card.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(card.widthProperty().subtract(32));
        card.setOnAction(_ -> action.run());
        return card;
    }

    private void showRecent() {
        recentRows.getChildren().clear();
        List<RecentWorkspaces.Recent> all = recent.list();
        if (all.isEmpty()) {
            recentRows.getChildren().add(Rows.text("Workspaces you open are listed here", "secondary"));
        }
        all.stream().limit(6).map(this::recentRow).forEach(recentRows.getChildren()::add);
    }

    private Node recentRow(RecentWorkspaces.Recent entry) {
        VBox words = new VBox(
                Rows.text(entry.name(), "medium"),
                Rows.text(shortened(entry.paths().getFirst()), "caption", "secondary"));
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
        Runnable open = () ->
                actions.openRecent().accept(entry.paths().stream().map(Path::of).toList());
        row.setOnMouseClicked(_ -> open.run());
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
            } else if (event.getCode() == KeyCode.DELETE) {
                recent.remove(entry);
                showRecent();
            }
        });
        return row;
    }

    private static String when(RecentWorkspaces.Recent entry) {
        ZonedDateTime at = entry.when().atZone(ZoneId.systemDefault());
        return at.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? "Today " + DateTimeFormatter.ofPattern("HH:mm").format(at)
                : DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(at);
    }

    private static String shortened(String path) {
        String home = System.getProperty("user.home");
        return path.startsWith(home) ? "~" + path.substring(home.length()) : path;
    }

    private static Node rightColumn() {
        VBox steps = new VBox(
                8,
                step(1, "Find what routes to reviews"),
                step(2, "Move 10 % to v2 and watch the YAML"),
                step(3, "Read which requests change"),
                step(4, "Apply to the playground and take it back"));
        VBox card = new VBox(
                12,
                Rows.fixed("Send 10 % to a new version", "card-title"),
                Rows.wrapped(
                        "A good first walk through the sample mesh. It takes about three minutes and changes nothing"
                                + " outside this window.",
                        "secondary"),
                steps);
        card.getStyleClass().add("welcome-card");
        HBox promise =
                new HBox(8, Icon.of("lock"), Rows.fixed("No account. No usage data leaves this machine.", "secondary"));
        promise.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(12, Rows.fixed("What you can do here", "object-name"), card, promise);
        column.setPrefWidth(400);
        column.setMinWidth(320);
        column.setMaxHeight(Region.USE_PREF_SIZE);
        return column;
    }

    private static Node step(int number, String words) {
        HBox row = new HBox(10, Rows.fixed(Integer.toString(number), "step-number", "small-step"), Rows.fixed(words));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
