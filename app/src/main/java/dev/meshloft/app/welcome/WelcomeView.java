package dev.meshloft.app.welcome;

import dev.meshloft.app.files.RecentWorkspaces;
import dev.meshloft.app.files.Settings;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Logo;
import dev.meshloft.app.look.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The first page: three ways to start, what was open before, and the tour. Arrows move over cards and rows.
public final class WelcomeView {

    private static final double NARROW = 1100;

    /// What the page can start.
    ///
    /// @param contexts how many kubeconfig contexts were found
    public record Actions(
            Runnable openSample,
            Runnable openFiles,
            Runnable connect,
            Consumer<List<Path>> open,
            Supplier<Optional<Path>> pickFolder,
            Supplier<Integer> contexts,
            Runnable startTour) {}

    private final List<Button> cards;
    private final RecentList recentList;
    private final ScrollPane root;

    public WelcomeView(Actions actions, RecentWorkspaces recent, Settings settings) {
        cards = List.of(
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
                card(
                        "cluster",
                        "Connect to a cluster",
                        contexts(actions.contexts().get()),
                        "Ctrl Shift O",
                        actions.connect()));
        recentList = new RecentList(actions, recent);
        VBox start = new VBox(12, Rows.fixed("Start", "object-name"));
        start.getChildren().addAll(cards);
        VBox left = new VBox(24, start, recentList.root());
        left.setMinWidth(400);
        left.setPrefWidth(560);
        left.setMaxWidth(560);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox columns = new HBox(80, left, new TourCard(actions.startTour(), settings).root());
        VBox page = new VBox(40, title(), columns);
        page.setMaxWidth(1088);
        page.getStyleClass().add("welcome-page");
        StackPane middle = new StackPane(page);
        StackPane.setAlignment(page, Pos.TOP_CENTER);
        root = new ScrollPane(middle);
        root.setFitToWidth(true);
        root.getStyleClass().add("pane-base");
        root.widthProperty().addListener((_, _, width) -> columns.setSpacing(width.doubleValue() < NARROW ? 32 : 80));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    public Parent root() {
        return root;
    }

    /// Puts the keyboard on the first card, and reads the list of recent workspaces anew.
    public void focus() {
        recentList.show();
        cards.getFirst().requestFocus();
    }

    private void walk(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0 || root.getScene() == null) {
            return;
        }
        List<Node> stops = new ArrayList<>(cards);
        stops.addAll(recentList.stops());
        int now = stops.indexOf(root.getScene().getFocusOwner());
        stops.get(Math.clamp(now + step, 0, stops.size() - 1)).requestFocus();
        event.consume();
    }

    private static String contexts(int number) {
        return switch (number) {
            case 0 -> "No context found yet; the playground is always there";
            case 1 -> "1 context found. A new context starts as view only";
            default -> number + " contexts found. A new context starts as view only";
        };
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

    private static Button card(String icon, String title, String detail, String keys, Runnable action) {
        StackPane sign = new StackPane(Icon.of(icon, 20));
        sign.getStyleClass().add("start-icon");
        VBox words = new VBox(2, Rows.fixed(title, "card-title"), Rows.text(detail, "small", "secondary"));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
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
}
