package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.NodeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cuts the nodes of one namespace into what hangs together, and lays out each part.
final class Pieces {

    private final TextMeasure measure;
    private final LayoutOptions options;
    private final Set<String> entered;
    private final Map<String, String> leader = new HashMap<>();

    /// @param entered ids of nodes that edges lead to from outside the namespace
    Pieces(TextMeasure measure, LayoutOptions options, Set<String> entered) {
        this.measure = measure;
        this.options = options;
        this.entered = entered;
    }

    /// In the order of the nodes.
    List<Piece> of(List<PlacedNode> nodes, List<GraphEdge> edges, boolean down) {
        leader.clear();
        edges.forEach(edge -> leader.put(lead(edge.from()), lead(edge.to())));
        Map<String, List<PlacedNode>> members = new LinkedHashMap<>();
        nodes.forEach(node ->
                members.computeIfAbsent(lead(node.id()), _ -> new ArrayList<>()).add(node));
        Map<String, List<GraphEdge>> ways = new HashMap<>();
        edges.forEach(edge ->
                ways.computeIfAbsent(lead(edge.from()), _ -> new ArrayList<>()).add(edge));
        List<Piece> pieces = new ArrayList<>();
        members.forEach((id, part) -> pieces.add(piece(part, ways.getOrDefault(id, List.of()), down)));
        return pieces;
    }

    private Piece piece(List<PlacedNode> nodes, List<GraphEdge> edges, boolean down) {
        int rank = nodes.stream().mapToInt(this::rank).min().orElse(Piece.INNER);
        if (nodes.size() == 1 && edges.isEmpty()) {
            return Piece.of(nodes.getFirst(), rank);
        }
        LayeredNodes.Placed inside = new LayeredNodes(measure, options, down).place(nodes, edges);
        return new Piece(inside.nodes(), inside.edges(), inside.width(), inside.height(), rank);
    }

    private int rank(PlacedNode node) {
        if (node.node().type() == NodeType.GATEWAY) {
            return Piece.GATEWAY;
        }
        return entered.contains(node.id()) ? Piece.ENTRY : Piece.INNER;
    }

    private String lead(String id) {
        String at = id;
        while (true) {
            String next = leader.getOrDefault(at, at);
            if (next.equals(at)) {
                leader.put(id, at);
                return at;
            }
            at = next;
        }
    }
}
