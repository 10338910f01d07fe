package dev.meshloft.app.topology;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.GraphEvents;
import dev.meshloft.graphview.MeshGraphView;
import dev.meshloft.graphview.draw.Overlay;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The graph with its toolbar. A click selects, a double click opens the document, a dragged weight edits the text.
public final class TopologyView {

    private final Store store;
    private final MeshGraphView graph = new MeshGraphView();
    private final BorderPane root = new BorderPane(graph);
    private final HBox segments = Rows.segments(0, position -> showTable(position == 1), "Graph", "Table");
    private final EdgeTable table = new EdgeTable(this::select, this::go);
    private final Relayout relayout;
    private boolean updating;
    private boolean tableShown;
    private MeshGraph listed = MeshGraph.EMPTY;

    /// @param failed gets an error of the program that stopped a layout
    public TopologyView(Store store, RouteWeights weights, TaskRunner tasks, Consumer<Throwable> failed) {
        this.store = store;
        this.relayout = new Relayout(tasks, graph::setPlacedGraph, failed);
        graph.overlaysProperty().set(EnumSet.of(Overlay.PROBLEMS, Overlay.MTLS, Overlay.IMPACT));
        graph.wantedViewProperty().addListener((_, _, size) -> relayout.resize(size.getWidth(), size.getHeight()));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        root.setTop(toolbar());
        GraphMenu menu = new GraphMenu(graph, this::openDocument, this::select);
        graph.setEvents(new GraphEvents() {
            @Override
            public void open(String id) {
                openDocument(id);
            }

            @Override
            public void changeWeight(String edgeId, int percent) {
                find(edgeId).ifPresent(edge -> weights.change(edge, percent));
            }

            @Override
            public void toggleGroup(String groupId) {
                relayout.fold(groupId);
            }

            @Override
            public void menu(@Nullable String id, double screenX, double screenY) {
                menu.show(id, screenX, screenY);
            }
        });
        graph.selectedIdProperty().addListener((_, _, id) -> {
            if (!updating) {
                select(id);
            }
        });
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    /// The control itself, for the commands that zoom it.
    public MeshGraphView graph() {
        return graph;
    }

    private HBox toolbar() {
        HBox bar = new HBox(
                new OverlayToggles(graph.overlaysProperty()).root(),
                Rows.gap(),
                segments,
                Rows.iconButton("fit", "Show the whole graph", graph::fit));
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    private void showTable(boolean wanted) {
        tableShown = wanted;
        ((ToggleButton) segments.getChildren().get(wanted ? 1 : 0)).setSelected(true);
        root.setCenter(wanted ? table.root() : graph);
        show(store.now());
        (wanted ? table.root() : graph).requestFocus();
    }

    private void onKey(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (event.getCode() == KeyCode.T && plain && !typing) {
            showTable(!tableShown);
            event.consume();
        }
    }

    private void show(AppState state) {
        updating = true;
        graph.setEmptyState(
                state.derived().revision() < 0
                        ? "Reading the mesh"
                        : "Nothing to draw yet: no gateway, service or route is in this workspace",
                null);
        relayout.show(state.derived());
        MeshGraph drawn = state.derived().graph();
        if (tableShown && listed != drawn) {
            listed = drawn;
            table.show(drawn, state.workspace());
        }
        String id = nodeOf(state);
        if (!Objects.equals(id, graph.selectedId())) {
            graph.select(id);
            if (id != null) {
                graph.reveal(id);
            }
        }
        if (tableShown && id != null) {
            table.select(id);
        }
        updating = false;
    }

    /// The node that stands for the selection: the one chosen, or the first that shows its object.
    private static @Nullable String nodeOf(AppState state) {
        Selection selection = state.selection();
        if (selection.node() != null) {
            return selection.node();
        }
        ResourceKey key = selection.resource();
        MeshGraph drawn = state.derived().graph();
        return key == null
                ? null
                : drawn.nodes().stream()
                        .filter(node -> key.equals(node.resource()))
                        .map(GraphNode::id)
                        .findFirst()
                        .or(() -> edgeOf(state, drawn, key))
                        .orElse(null);
    }

    private static Optional<String> edgeOf(AppState state, MeshGraph drawn, ResourceKey key) {
        return state.workspace()
                .findResource(key)
                .flatMap(resource -> drawn.edges().stream()
                        .filter(edge -> isWrittenIn(edge.origin(), resource.whole()))
                        .map(GraphEdge::from)
                        .findFirst());
    }

    private static boolean isWrittenIn(@Nullable SourceRef origin, SourceRef resource) {
        return origin != null && origin.file().equals(resource.file()) && origin.document() == resource.document();
    }

    private void select(@Nullable String id) {
        if (id == null) {
            store.dispatch(new Intent.Select(Selection.NONE));
            return;
        }
        MeshGraph drawn = store.now().derived().graph();
        Optional<GraphNode> node = drawn.findNode(id);
        if (node.isPresent()) {
            store.dispatch(new Intent.Select(
                    Selection.ofNode(id, node.get().resource(), node.get().origin())));
        } else {
            find(id).ifPresent(edge ->
                    store.dispatch(new Intent.Select(Selection.ofNode(id, ownerOf(edge), edge.origin()))));
        }
    }

    private @Nullable ResourceKey ownerOf(GraphEdge edge) {
        SourceRef origin = edge.origin();
        return origin == null
                ? null
                : store.now()
                        .workspace()
                        .findFile(origin.file())
                        .flatMap(file -> file.resources().stream()
                                .filter(resource -> resource.document() == origin.document())
                                .findFirst())
                        .map(resource -> resource.key())
                        .orElse(null);
    }

    private Optional<GraphEdge> find(String edgeId) {
        return store.now().derived().graph().findEdge(edgeId);
    }

    private void openDocument(String id) {
        MeshGraph drawn = store.now().derived().graph();
        SourceRef origin = drawn.findNode(id)
                .map(GraphNode::origin)
                .or(() -> find(id).map(GraphEdge::origin))
                .orElse(null);
        if (origin != null) {
            ResourceKey key = drawn.findNode(id).map(GraphNode::resource).orElse(null);
            go(origin, Selection.ofNode(id, key, origin));
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
}
