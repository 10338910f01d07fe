package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Puts the panes together: bars above and below, the workbench or the first page between them.
public final class MainWindow {

    private static final double COMPACT_BELOW = 1200;

    /// What goes where.
    ///
    /// @param tabContent the content of a centre tab
    /// @param bottomTools what stands at the right end of the bottom strip for a list
    public record Parts(
            Parent explorer,
            Parent inspector,
            Parent welcome,
            Function<Tab, Node> tabContent,
            Map<BottomTab, Parent> bottom,
            Map<BottomTab, Node> bottomTools) {}

    /// What the bars can start.
    ///
    /// @param connect asks which cluster to connect to
    /// @param allow raises or lowers what the session may do
    /// @param recent workspaces to open in place of this one
    public record Actions(
            Runnable connect, Runnable retry, Consumer<AccessMode> allow, Supplier<List<Command>> recent) {}

    /// A frame around the window says that real users depend on the connected cluster.
    private static final PseudoClass PROTECTED = PseudoClass.getPseudoClass("protected");

    private final Store store;
    private final Parts parts;
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane(frame);
    private final StackPane centre = new StackPane();
    private final StackPane bottomBody = new StackPane();
    private final HBox bottomTools = new HBox(8);
    private final Button inspectorButton = Rows.button("chev-l", "Inspector", () -> toggle(Pane.INSPECTOR));
    private final Button bottomButton = Rows.iconButton("chev-d", "Show or hide the lists", () -> toggle(Pane.BOTTOM));
    private final CommandPalette palette;
    private final ContextBar contextBar;
    private final MenuRow menuRow;
    private final TabStrip<Tab> tabs;
    private final TabStrip<BottomTab> lists;
    private final Workbench workbench;
    private final Region bottomBox;

    public MainWindow(Store store, Parts parts, List<Command> commands, Actions actions) {
        this.store = store;
        this.parts = parts;
        palette = new CommandPalette(store, commands);
        contextBar = new ContextBar(store, actions);
        menuRow = new MenuRow(store, commands, () -> palette.show(root));
        inspectorButton.getStyleClass().add("small-button");
        tabs = new TabStrip<>(
                "centre",
                tab -> store.dispatch(new Intent.ShowTab(tab)),
                tab -> store.dispatch(new Intent.CloseTab(tab)),
                inspectorButton);
        bottomTools.setAlignment(Pos.CENTER_RIGHT);
        lists = new TabStrip<>("bottom", this::showList, _ -> {}, bottomTools, bottomButton);
        bottomBox = stacked(lists.root(), bottomBody);
        bottomBox.setId("lists");
        workbench = new Workbench(
                (Region) parts.explorer(), stacked(tabs.root(), centre), (Region) parts.inspector(), bottomBox);
        frame.getStyleClass().add("window-frame");
        frame.setTop(new VBox(menuRow.root(), contextBar.root(), new NoticeBar(store).root()));
        frame.setBottom(new StatusBar(store).root());
        frame.widthProperty().addListener(_ -> resized());
        frame.heightProperty().addListener(_ -> resized());
        store.observe(this::show);
        arranged();
    }

    private static VBox stacked(Region strip, Region body) {
        VBox box = new VBox(strip, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinSize(0, 0);
        box.getStyleClass().add("pane-base");
        return box;
    }

    public StackPane root() {
        return root;
    }

    public PaneSizes sizes() {
        return workbench.sizes();
    }

    public void setSizes(PaneSizes sizes) {
        workbench.setSizes(sizes);
    }

    /// @param listener gets the sizes of the panes when the user has changed them
    public void setOnSized(Consumer<PaneSizes> listener) {
        workbench.setOnSized(listener);
    }

    /// @param percent how large the text is
    public void setFontPercent(int percent) {
        workbench.setScale(percent / 100.0);
    }

    public void toggleExplorer() {
        toggle(Pane.EXPLORER);
    }

    public void toggleInspector() {
        toggle(Pane.INSPECTOR);
    }

    public void toggleBottom() {
        toggle(Pane.BOTTOM);
    }

    public void focusExplorer() {
        focus(Pane.EXPLORER, parts.explorer());
    }

    public void focusCentre() {
        workbench.setWishes(workbench.wishes().withNothingOver());
        arranged();
        PaneFocus.into(centre);
    }

    public void focusInspector() {
        focus(Pane.INSPECTOR, parts.inspector());
    }

    /// Asks for a file by a few letters of its name.
    public void goToFile() {
        palette.showFiles(root);
    }

    /// Asks for something of the mesh by a few letters of its name.
    public void goToSymbol() {
        palette.showSymbols(root);
    }

    /// Shows the list that is in front there, without taking the keyboard.
    public void openBottom() {
        workbench.show(Pane.BOTTOM, true);
        arranged();
    }

    public void focusBottom() {
        focus(Pane.BOTTOM, bottomBody);
    }

    public void focusContextBar() {
        PaneFocus.into(contextBar.root());
    }

    /// The next pane, or with -1 the one before.
    public void stepFocus(int step) {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        List<Node> panes = frame.getCenter() == workbench
                ? List.of(
                        menuRow.root(),
                        contextBar.root(),
                        parts.explorer(),
                        tabs.root(),
                        centre,
                        parts.inspector(),
                        bottomBox)
                : List.of(menuRow.root(), parts.welcome());
        PaneFocus.step(panes, owner, step);
    }

    /// Closes what is open over the centre.
    ///
    /// @return false when nothing is
    public boolean closeDrawer() {
        boolean any = !workbench.wishes().over().isEmpty();
        if (any) {
            focusCentre();
        }
        return any;
    }

    private void focus(Pane pane, Node content) {
        workbench.show(pane, true);
        arranged();
        root.applyCss();
        root.layout();
        PaneFocus.into(content);
    }

    private void toggle(Pane pane) {
        workbench.show(pane, !workbench.shows(pane));
        arranged();
    }

    private void showList(BottomTab tab) {
        workbench.show(Pane.BOTTOM, true);
        store.dispatch(new Intent.ShowBottom(tab));
        arranged();
    }

    private void resized() {
        workbench.setRoom(new Room(frame.getWidth(), frame.getHeight()));
        boolean compact = frame.getWidth() < COMPACT_BELOW;
        contextBar.setCompact(compact);
        menuRow.setCompact(compact);
        arranged();
    }

    private void arranged() {
        boolean inspector = workbench.shows(Pane.INSPECTOR);
        inspectorButton.setGraphic(Icon.of(inspector ? "chev-r" : "chev-l", 14));
        inspectorButton.setContentDisplay(inspector ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.RIGHT);
        inspectorButton.getStyleClass().remove("flat");
        if (inspector) {
            inspectorButton.getStyleClass().add("flat");
        }
        inspectorButton.setAccessibleText(inspector ? "Hide the inspector" : "Show the inspector");
        inspectorButton.setVisible(workbench.wishes().front() != Wishes.Front.ALONE);
        boolean bottom = workbench.shows(Pane.BOTTOM);
        bottomButton.getGraphic().setRotate(bottom ? 0 : 180);
        bottomTools.setVisible(bottom);
        bottomBody.setVisible(bottom);
    }

    private void show(AppState state) {
        boolean welcome = state.screen().welcome();
        ClusterFacts facts = state.cluster().facts();
        frame.pseudoClassStateChanged(PROTECTED, !welcome && facts != null && facts.isProtected());
        contextBar.root().setVisible(!welcome);
        contextBar.root().setManaged(!welcome);
        Node wanted = welcome ? parts.welcome() : workbench;
        if (frame.getCenter() != wanted) {
            frame.setCenter(wanted);
        }
        if (!welcome) {
            showTabs(state);
            showBottom(state);
        }
    }

    private void showTabs(AppState state) {
        Tab front = state.screen().tabs().front();
        tabs.show(state.screen().tabs().open(), front, tab -> Faces.of(state, tab));
        Node content = parts.tabContent().apply(front);
        if (!centre.getChildren().equals(List.of(content))) {
            centre.getChildren().setAll(content);
        }
        Wishes before = workbench.wishes();
        Wishes now = before.with(
                switch (front) {
                    case Tab.Topology _ -> Wishes.Front.GRAPH;
                    case Tab.Document _ -> Wishes.Front.DOCUMENT;
                    case Tab.Changes _, Tab.Merge _, Tab.Compare _ -> Wishes.Front.ALONE;
                });
        if (!now.equals(before)) {
            workbench.setWishes(now);
            arranged();
        }
    }

    private void showBottom(AppState state) {
        BottomTab front = state.screen().bottom();
        lists.show(List.of(BottomTab.values()), front, tab -> Faces.of(state, tab));
        Parent body = parts.bottom().get(front);
        if (body != null && !bottomBody.getChildren().equals(List.of(body))) {
            bottomBody.getChildren().setAll(body);
        }
        Node tools = parts.bottomTools().get(front);
        List<Node> wanted = tools == null ? List.of() : List.of(tools);
        if (!bottomTools.getChildren().equals(wanted)) {
            bottomTools.getChildren().setAll(wanted);
        }
    }
}
