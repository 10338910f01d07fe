package dev.meshloft.graphview.layout;

import java.util.List;

/// Nodes of one namespace that hang together, laid out with their left upper corner at 0, 0.
///
/// @param rank 0 for what stands first: gateways; 1 for what is entered from outside; 2 for the rest
record Piece(List<PlacedNode> nodes, List<PlacedEdge> edges, double width, double height, int rank) {

    static final int GATEWAY = 0;
    static final int ENTRY = 1;
    static final int INNER = 2;

    /// One node that has no edge inside its namespace.
    static Piece of(PlacedNode node, int rank) {
        Box reach = node.reach();
        PlacedNode there = node.moved(-reach.x(), -reach.y());
        return new Piece(List.of(there), List.of(), reach.width(), reach.height(), rank);
    }

    Piece moved(double dx, double dy) {
        return new Piece(
                nodes.stream().map(node -> node.moved(dx, dy)).toList(),
                edges.stream().map(edge -> edge.moved(dx, dy)).toList(),
                width,
                height,
                rank);
    }

    double area() {
        return (width + Packing.ACROSS) * (height + Packing.DOWN);
    }
}
