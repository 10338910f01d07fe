package dev.meshloft.core.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The topology as data. Node ids and edge ids are stable: the same thing has the same id in every revision.
/// Every edge end and every parent is the id of a node here; the order of nodes and edges is deterministic.
public record MeshGraph(List<GraphNode> nodes, List<GraphEdge> edges) {

    public static final MeshGraph EMPTY = new MeshGraph(List.of(), List.of());

    public MeshGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    public Map<String, GraphNode> nodesById() {
        return nodes.stream().collect(Collectors.toMap(GraphNode::id, Function.identity()));
    }

    public Optional<GraphNode> findNode(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    public Optional<GraphEdge> findEdge(String id) {
        return edges.stream().filter(edge -> edge.id().equals(id)).findFirst();
    }
}
