package dev.meshloft.graphview.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is placed as one thing: a namespace with what it holds, or a node that belongs to none.
///
/// @param group null for a single node
/// @param box what it takes up, captions and badges included
record Block(String id, @Nullable PlacedGroup group, List<PlacedNode> nodes, List<PlacedEdge> edges, Box box) {

    Block moved(double dx, double dy) {
        return new Block(
                id,
                group == null ? null : group.moved(dx, dy),
                nodes.stream().map(node -> node.moved(dx, dy)).toList(),
                edges.stream().map(edge -> edge.moved(dx, dy)).toList(),
                box.moved(dx, dy));
    }

    /// Its left upper corner at a place.
    Block at(double x, double y) {
        return moved(Math.rint(x) - box.x(), Math.rint(y) - box.y());
    }
}
