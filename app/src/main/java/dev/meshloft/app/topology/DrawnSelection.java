package dev.meshloft.app.topology;

import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Selection;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.layout.PlacedGraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the selection of the studio is on the graph, and the other way round.
final class DrawnSelection {

    private DrawnSelection() {}

    /// The node or edge that stands for the selection: the one chosen, or the first that shows its object.
    static @Nullable String idOf(AppState state, MeshGraph graph) {
        Selection selection = state.selection();
        if (selection.node() != null) {
            return selection.node();
        }
        ResourceKey key = selection.resource();
        return key == null
                ? null
                : graph.nodes().stream()
                        .filter(node -> key.equals(node.resource()))
                        .map(GraphNode::id)
                        .findFirst()
                        .or(() -> sourceOf(state, graph, key))
                        .orElse(null);
    }

    /// The thing itself where it is drawn, else the collapsed group that holds it.
    static @Nullable String shownFor(@Nullable String id, PlacedGraph placed) {
        if (id == null || placed.boxOf(id) != null) {
            return id;
        }
        String parent = placed.graph().findNode(id).map(GraphNode::parent).orElse(null);
        return parent != null && placed.boxOf(parent) != null ? parent : id;
    }

    /// What is selected when a thing of the graph is; nothing for an unknown id.
    static Selection of(AppState state, MeshGraph graph, @Nullable String id) {
        if (id == null) {
            return Selection.NONE;
        }
        Optional<GraphNode> node = graph.findNode(id);
        if (node.isPresent()) {
            return Selection.ofNode(id, node.get().resource(), node.get().origin());
        }
        return graph.findEdge(id)
                .map(edge -> Selection.ofNode(id, ownerOf(state, edge), edge.origin()))
                .orElse(Selection.NONE);
    }

    /// The line that makes a thing of the graph exist.
    static @Nullable SourceRef originOf(MeshGraph graph, String id) {
        return graph.findNode(id)
                .map(GraphNode::origin)
                .or(() -> graph.findEdge(id).map(GraphEdge::origin))
                .orElse(null);
    }

    private static Optional<String> sourceOf(AppState state, MeshGraph graph, ResourceKey key) {
        return state.workspace()
                .findResource(key)
                .flatMap(resource -> graph.edges().stream()
                        .filter(edge -> isWrittenIn(edge.origin(), resource.whole()))
                        .map(GraphEdge::from)
                        .findFirst());
    }

    private static boolean isWrittenIn(@Nullable SourceRef origin, SourceRef resource) {
        return origin != null && origin.file().equals(resource.file()) && origin.document() == resource.document();
    }

    private static @Nullable ResourceKey ownerOf(AppState state, GraphEdge edge) {
        SourceRef origin = edge.origin();
        return origin == null
                ? null
                : state.workspace()
                        .findFile(origin.file())
                        .flatMap(file -> file.resources().stream()
                                .filter(resource -> resource.document() == origin.document())
                                .findFirst())
                        .map(resource -> resource.key())
                        .orElse(null);
    }
}
