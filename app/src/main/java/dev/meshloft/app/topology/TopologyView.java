package dev.meshloft.app.topology;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.GraphEvents;
import dev.meshloft.graphview.MeshGraphView;
import dev.meshloft.graphview.draw.Overlay;
import dev.meshloft.graphview.layout.PlacedGraph;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The graph with its toolbar. A click selects, a double click opens the document, a dragged weight edits the text.
public final class TopologyView {

    private final Store store;
    private final MeshGraphView graph = new MeshGraphView();
    private final BorderPane root = new BorderPane(graph);
    private final Set<Overlay> overlays = EnumSet.of(Overlay.PROBLEMS, Overlay.MTLS, Overlay.IMPACT);
    private boolean updating;

    public TopologyView(Store store, RouteWeights weights) {
        this.store = store;
        root.setTop(toolbar());
        graph.overlaysProperty().set(EnumSet.copyOf(overlays));
        graph.setEmptyState("Nothing to draw yet: no gateway, service or route is in this workspace", null);
        graph.setEvents(new GraphEvents() {
            @Override
            public void open(String id) {
                openDocument(id);
            }

            @Override
            public void changeWeight(String edgeId, int percent) {
                find(edgeId).ifPresent(edge -> weights.change(edge, percent));
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
                overlay("warn-t", "Problems", Overlay.PROBLEMS),
                overlay("lock", "mTLS", Overlay.MTLS),
                overlay("shield", "Access", Overlay.ACCESS),
                overlay("swap", "Impact", Overlay.IMPACT),
                Rows.gap(),
                Rows.iconButton("fit", "Show the whole graph", graph::fit));
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    private ToggleButton overlay(String icon, String words, Overlay overlay) {
        ToggleButton button = new ToggleButton(words, Icon.of(icon, 14));
        button.getStyleClass().add("toggle");
        button.setSelected(overlays.contains(overlay));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().addListener((_, _, on) -> {
            if (on) {
                overlays.add(overlay);
            } else {
                overlays.remove(overlay);
            }
            graph.overlaysProperty().set(overlays.isEmpty() ? Set.of() : EnumSet.copyOf(overlays));
        });
        return button;
    }

    private void show(AppState state) {
        updating = true;
        PlacedGraph placed = state.derived().placed();
        if (graph.placedGraph() != placed) {
            graph.setPlacedGraph(placed);
        }
        String id = nodeOf(state);
        if (!Objects.equals(id, graph.selectedId())) {
            graph.select(id);
            if (id != null) {
                graph.reveal(id);
            }
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
                        .map(GraphEdge::to)
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
        if (origin != null && !origin.file().isCluster()) {
            store.dispatch(new Intent.ShowTab(new Tab.Document(origin.file())));
            ResourceKey key = drawn.findNode(id).map(GraphNode::resource).orElse(null);
            store.dispatch(new Intent.Select(Selection.ofNode(id, key, origin)));
        }
    }
}
