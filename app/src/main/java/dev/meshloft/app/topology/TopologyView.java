package dev.meshloft.app.topology;

import dev.meshloft.app.look.StandLine;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ClusterWords;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.graphview.EditPreview;
import dev.meshloft.graphview.GraphEvents;
import dev.meshloft.graphview.MeshGraphView;
import dev.meshloft.graphview.draw.Overlay;
import dev.meshloft.graphview.layout.PlacedGraph;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The graph with its toolbar. A click selects, a double click opens the document, a dragged weight edits the text.
public final class TopologyView {

    private final StandLine standing = new StandLine();
    private final Store store;
    private final RouteWeights weights;
    private final Runnable pin;
    private final MeshGraphView graph = new MeshGraphView();
    private final StackPane canvas = new StackPane(graph);
    private final BorderPane root = new BorderPane(canvas);
    private final EdgeTable table = new EdgeTable(this::select, this::go);
    private final NodeSearch search = new NodeSearch(this::goTo, graph::requestFocus);
    private final GraphMenu menu =
            new GraphMenu(graph, new GraphMenu.Actions(this::openDocument, this::select, this::focus, this::fold));
    private final Relayout relayout;
    private final TopologyBar bar;
    private boolean updating;
    private boolean tableShown;
    /// Whether a cluster has been read: it makes another mesh of what the files say.
    private boolean loaded;
    private MeshGraph listed = MeshGraph.EMPTY;
    /// What is to be shown once it is drawn; null for nothing.
    private @Nullable String sought;

    /// @param pin keeps the inspector on what it shows, or lets it go
    /// @param failed gets an error of the program that stopped a layout
    public TopologyView(Store store, RouteWeights weights, TaskRunner tasks, Runnable pin, Consumer<Throwable> failed) {
        this.store = store;
        this.weights = weights;
        this.pin = pin;
        relayout = new Relayout(
                tasks,
                new Relayout.Listener(this::drawn, busy -> graph.busyProperty().set(busy), failed));
        graph.overlaysProperty().set(EnumSet.of(Overlay.PROBLEMS, Overlay.MTLS, Overlay.IMPACT));
        ScopeMenus menus = new ScopeMenus(
                change -> {
                    relayout.change(change);
                    showBar(store.now());
                },
                graph::selectedId);
        bar = new TopologyBar(menus, new OverlayToggles(graph.overlaysProperty()), new BarActions());
        graph.overlaysProperty()
                .addListener(
                        (_, _, shown) -> relayout.change(scope -> scope.withAccess(shown.contains(Overlay.ACCESS))));
        graph.wantedViewProperty().addListener((_, _, size) -> relayout.resize(size.getWidth(), size.getHeight()));
        graph.setEvents(new Events());
        graph.selectedIdProperty().addListener((_, _, id) -> {
            if (!updating) {
                select(id);
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        canvas.getChildren().add(search.root());
        StackPane.setAlignment(search.root(), Pos.TOP_CENTER);
        StackPane.setMargin(search.root(), new Insets(8));
        root.setTop(bar.root());
        root.setBottom(standing);
        root.getStylesheets().add(stylesheet());
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    /// The control itself, for the commands that zoom it.
    public MeshGraphView graph() {
        return graph;
    }

    private static String stylesheet() {
        return Objects.requireNonNull(TopologyView.class.getResource("topology.css"))
                .toExternalForm();
    }

    private void showTable(boolean wanted) {
        tableShown = wanted;
        bar.showTable(wanted);
        root.setCenter(wanted ? table.root() : canvas);
        show(store.now());
        (wanted ? table.root() : graph).requestFocus();
    }

    private void onKey(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (typing || !plain) {
            return;
        }
        if (event.getCode() == KeyCode.T) {
            showTable(!tableShown);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && event.getTarget() == graph) {
            pin.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && relayout.scope().centre() != null) {
            focus(null);
            event.consume();
        }
    }

    private void show(AppState state) {
        updating = true;
        Optional<ClusterWords> cluster = ClusterWords.of(state.cluster());
        cluster.ifPresentOrElse(
                each -> standing.show(each.kind().icon(), each.kind().style(), each.head(), each.words()),
                standing::clear);
        String nothing = "Nothing to draw yet: no gateway, service or route is in this workspace";
        graph.setEmptyState(
                state.derived().revision() < 0
                        ? "Reading the mesh"
                        : cluster.map(ClusterWords::head).orElse(nothing),
                null);
        if (relayout.scope().side() != DraftSide.DIFFERENCE && !TopologyBar.hasDraft(state)) {
            relayout.change(scope -> scope.with(DraftSide.DIFFERENCE));
        }
        if (loaded != state.cluster().loaded()) {
            loaded = state.cluster().loaded();
            relayout.forget();
        }
        relayout.show(state.derived());
        showBar(state);
        showTable(state);
        showSelection(state);
        updating = false;
    }

    private void showBar(AppState state) {
        String centre = relayout.scope().centre();
        String name = centre == null
                ? ""
                : state.derived().graph().findNode(centre).map(GraphNode::label).orElse("the selection");
        bar.show(state, relayout.scope(), name);
    }

    private void showTable(AppState state) {
        MeshGraph drawn = drawn();
        if (tableShown && listed != drawn) {
            listed = drawn;
            table.show(drawn, state.workspace());
        }
    }

    private void showSelection(AppState state) {
        String id = DrawnSelection.idOf(state, drawn());
        String shown = DrawnSelection.shownFor(id, graph.placedGraph());
        if (!Objects.equals(shown, graph.selectedId())) {
            graph.select(shown);
            if (shown != null) {
                graph.reveal(shown);
            }
        }
        if (tableShown && id != null) {
            table.select(id);
        }
    }

    /// A new drawing is there.
    private void drawn(PlacedGraph placed) {
        graph.setPlacedGraph(placed);
        updating = true;
        showTable(store.now());
        showSelection(store.now());
        updating = false;
        String id = sought;
        if (id != null && placed.boxOf(id) != null) {
            sought = null;
            graph.centerOn(id);
        }
    }

    private MeshGraph drawn() {
        return graph.placedGraph().graph();
    }

    private void select(@Nullable String id) {
        store.dispatch(new Intent.Select(DrawnSelection.of(store.now(), drawn(), id)));
    }

    /// Selects a node and shows it, unfolding what hides it.
    private void goTo(String id) {
        select(id);
        graph.requestFocus();
        String parent = drawn().findNode(id).map(GraphNode::parent).orElse(null);
        if (graph.placedGraph().boxOf(id) != null) {
            graph.centerOn(id);
        } else if (parent != null) {
            sought = id;
            relayout.unfold(parent);
        }
    }

    private void fold(String group) {
        relayout.fold(group);
    }

    private void focus(@Nullable String id) {
        relayout.change(scope -> scope.around(id));
        graph.fit();
        showBar(store.now());
    }

    private void openDocument(String id) {
        SourceRef origin = DrawnSelection.originOf(drawn(), id);
        if (origin != null) {
            go(origin, DrawnSelection.of(store.now(), drawn(), id));
        }
    }

    private void go(SourceRef origin) {
        Selection now = store.now().selection();
        go(origin, new Selection(now.resource(), origin, now.node()));
    }

    private void go(SourceRef origin, Selection selection) {
        if (!origin.file().isCluster()) {
            store.dispatch(new Intent.ShowTab(new Tab.Document(origin.file())));
            store.dispatch(new Intent.Select(selection));
        }
    }

    /// What the toolbar asks for.
    private final class BarActions implements TopologyBar.Actions {
        @Override
        public void show(DraftSide side) {
            relayout.change(scope -> scope.with(side));
        }

        @Override
        public void table(boolean wanted) {
            showTable(wanted);
        }

        @Override
        public void search() {
            search.show(drawn());
        }

        @Override
        public void fit() {
            graph.fit();
        }

        @Override
        public void arrange() {
            graph.fit();
            relayout.arrange();
        }

        @Override
        public void foldAll(boolean folded) {
            Map<String, Boolean> folds = new HashMap<>();
            drawn().nodes().stream()
                    .filter(node -> node.type() == NodeType.NAMESPACE)
                    .forEach(node -> folds.put(node.id(), folded));
            graph.fit();
            relayout.change(scope -> scope.withFolds(folds));
        }
    }

    /// What people do on the graph.
    private final class Events implements GraphEvents {
        @Override
        public void open(String id) {
            openDocument(id);
        }

        @Override
        public EditPreview previewWeight(String edgeId, int percent) {
            return drawn().findEdge(edgeId)
                    .map(edge -> weights.preview(edge, percent))
                    .orElse(EditPreview.NONE);
        }

        @Override
        public void changeWeight(String edgeId, int percent) {
            drawn().findEdge(edgeId).ifPresent(edge -> weights.change(edge, percent));
        }

        @Override
        public void toggleGroup(String groupId) {
            relayout.fold(groupId);
        }

        @Override
        public boolean focus(String id) {
            TopologyView.this.focus(Objects.equals(relayout.scope().centre(), id) ? null : id);
            return true;
        }

        @Override
        public void changeDepth(int by) {
            relayout.change(scope -> scope.centre() == null ? scope : scope.deeper(by));
            showBar(store.now());
        }

        @Override
        public void search() {
            search.show(drawn());
        }

        @Override
        public void cancelLayout() {
            relayout.cancel();
        }

        @Override
        public void menu(@Nullable String id, double screenX, double screenY) {
            menu.show(id, screenX, screenY);
        }
    }
}
