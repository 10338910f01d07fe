package dev.meshloft.app.shell;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.core.workspace.OpenFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Puts the panes together: bars above and below, explorer, centre and inspector side by side, lists at the bottom.
/// When the window gets small, the inspector gives way first, then the bottom lists.
public final class MainWindow {

    private static final double INSPECTOR_FROM = 1280;
    private static final double BOTTOM_FROM = 720;
    private static final double EXPLORER_FROM = 720;
    private static final double EXPLORER = 224;
    private static final double INSPECTOR = 304;
    private static final double BOTTOM = 216;
    private static final double STRIP = 33;

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

    private final Parts parts;
    private final BorderPane root = new BorderPane();
    private final VBox top = new VBox();
    private final SplitPane panes = new SplitPane();
    private final SplitPane rows = new SplitPane();
    private final StackPane centre = new StackPane();
    private final StackPane bottomBody = new StackPane();
    private final HBox bottomTools = new HBox();
    private final Region contextBar;
    private final TabStrip<Tab> tabs;
    private final TabStrip<BottomTab> lists;
    private final VBox centreBox;
    private final VBox bottomBox;
    private boolean inspectorBesideGraph = true;
    private boolean inspectorBesideDocument;
    private boolean bottomWanted = true;
    private boolean alone;
    private boolean documentInFront;

    public MainWindow(Store store, Parts parts, List<Command> commands, Runnable connect, Consumer<AccessMode> allow) {
        this.parts = parts;
        CommandPalette palette = new CommandPalette(store, commands);
        contextBar = (Region) new ContextBar(store, connect, allow).root();
        top.getChildren().setAll(new MenuRow(store, commands, () -> palette.show(root)).root(), contextBar);
        tabs = new TabStrip<>(
                "centre",
                tab -> store.dispatch(new Intent.ShowTab(tab)),
                tab -> store.dispatch(new Intent.CloseTab(tab)),
                Rows.iconButton("sliders", "Show or hide the inspector", this::toggleInspector));
        lists = new TabStrip<>(
                "bottom",
                tab -> {
                    bottomWanted = true;
                    store.dispatch(new Intent.ShowBottom(tab));
                    arrange();
                },
                _ -> {},
                bottomTools,
                Rows.iconButton("min", "Show or hide the lists", this::toggleBottom));
        centreBox = new VBox(tabs.root(), centre);
        VBox.setVgrow(centre, javafx.scene.layout.Priority.ALWAYS);
        centreBox.getStyleClass().add("pane-base");
        bottomBox = new VBox(lists.root(), bottomBody);
        VBox.setVgrow(bottomBody, javafx.scene.layout.Priority.ALWAYS);
        bottomBox.setMinHeight(STRIP);
        bottomTools.setSpacing(8);
        bottomTools.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        buildPanes();
        root.setTop(top);
        root.setBottom(new StatusBar(store).root());
        root.widthProperty().addListener(_ -> arrange());
        root.heightProperty().addListener(_ -> arrange());
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    /// Shows or hides the pane at the right. A document starts without it: form and text need the width.
    public void toggleInspector() {
        if (documentInFront) {
            inspectorBesideDocument = !inspectorBesideDocument;
        } else {
            inspectorBesideGraph = !inspectorBesideGraph;
        }
        arrange();
    }

    /// Shows or hides the lists at the bottom; their strip stays.
    public void toggleBottom() {
        bottomWanted = !bottomWanted;
        arrange();
    }

    private void buildPanes() {
        Region explorer = (Region) parts.explorer();
        explorer.setMinWidth(180);
        explorer.setPrefWidth(224);
        explorer.setMaxWidth(400);
        Region inspector = (Region) parts.inspector();
        inspector.setMinWidth(264);
        inspector.setPrefWidth(304);
        inspector.setMaxWidth(480);
        centreBox.setMinWidth(480);
        SplitPane.setResizableWithParent(explorer, false);
        SplitPane.setResizableWithParent(inspector, false);
        SplitPane.setResizableWithParent(bottomBox, false);
        panes.getItems().setAll(explorer, centreBox, inspector);
        rows.setOrientation(Orientation.VERTICAL);
        rows.getItems().setAll(panes, bottomBox);
    }

    private void show(AppState state) {
        boolean welcome = state.screen().welcome();
        contextBar.setVisible(!welcome);
        contextBar.setManaged(!welcome);
        if (welcome) {
            root.setCenter(parts.welcome());
            return;
        }
        if (root.getCenter() != rows) {
            root.setCenter(rows);
            FirstLayout.after(rows, this::arrange);
        }
        tabs.show(state.screen().tabs().open(), state.screen().tabs().front(), tab -> face(state, tab));
        Node content = parts.tabContent().apply(state.screen().tabs().front());
        if (!centre.getChildren().equals(List.of(content))) {
            centre.getChildren().setAll(content);
        }
        showBottom(state);
        boolean nowAlone = state.screen().tabs().front() instanceof Tab.Changes;
        boolean nowDocument = state.screen().tabs().front() instanceof Tab.Document;
        if (nowAlone != alone || nowDocument != documentInFront) {
            alone = nowAlone;
            documentInFront = nowDocument;
            arrange();
        }
    }

    private void showBottom(AppState state) {
        BottomTab front = state.screen().bottom();
        lists.show(List.of(BottomTab.values()), front, tab -> face(state, tab));
        Parent body = parts.bottom().get(front);
        if (body != null && !bottomBody.getChildren().equals(List.of(body))) {
            bottomBody.getChildren().setAll(body);
        }
        Node tools = parts.bottomTools().get(front);
        bottomTools.getChildren().setAll(tools == null ? List.of() : List.of(tools));
    }

    private static TabStrip.Face face(AppState state, Tab tab) {
        return switch (tab) {
            case Tab.Topology _ -> new TabStrip.Face("graph", "Topology", "", false, false);
            case Tab.Changes _ ->
                new TabStrip.Face(
                        "swap",
                        "Changes",
                        Integer.toString(state.derived().changes().changes().size()),
                        false,
                        true);
            case Tab.Document(var file) ->
                new TabStrip.Face(
                        file.isMarkdown() ? "book" : "yaml",
                        file.fileName(),
                        "",
                        state.workspace().findFile(file).map(OpenFile::isDirty).orElse(false),
                        true);
        };
    }

    private static TabStrip.Face face(AppState state, BottomTab tab) {
        return switch (tab) {
            case PROBLEMS -> listFace("Problems", state.derived().problems().size());
            case IMPACT -> listFace("Impact", state.derived().impactCount());
            case ACTIVITY -> listFace("Activity", 0);
        };
    }

    private static TabStrip.Face listFace(String title, int count) {
        return new TabStrip.Face(null, title, count == 0 ? "" : Integer.toString(count), false, false);
    }

    /// Gives room to what is wanted and fits. Changes take the whole width and need no lists.
    private void arrange() {
        if (root.getWidth() == 0 || root.getCenter() != rows) {
            return;
        }
        List<Node> wanted = new ArrayList<>();
        if (!alone && root.getWidth() >= EXPLORER_FROM) {
            wanted.add(parts.explorer());
        }
        wanted.add(centreBox);
        boolean inspector = documentInFront ? inspectorBesideDocument : inspectorBesideGraph;
        if (!alone && inspector && root.getWidth() >= INSPECTOR_FROM) {
            wanted.add(parts.inspector());
        }
        if (!panes.getItems().equals(wanted)) {
            panes.getItems().setAll(wanted);
        }
        placeDividers(wanted);
        boolean bottom = !alone && bottomWanted && root.getHeight() >= BOTTOM_FROM;
        bottomBody.setVisible(bottom);
        bottomBody.setManaged(bottom);
        bottomBox.setMaxHeight(bottom ? Double.MAX_VALUE : STRIP);
        rows.setDividerPositions(1 - (bottom ? BOTTOM : STRIP) / Math.max(1, rows.getHeight()));
    }

    private void placeDividers(List<Node> wanted) {
        double width = Math.max(1, panes.getWidth());
        List<Double> positions = new ArrayList<>();
        if (wanted.contains(parts.explorer())) {
            positions.add(EXPLORER / width);
        }
        if (wanted.contains(parts.inspector())) {
            positions.add(1 - INSPECTOR / width);
        }
        panes.setDividerPositions(
                positions.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
