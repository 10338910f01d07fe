package dev.meshloft.graphview.interact;

import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedNode;
import dev.meshloft.graphview.layout.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where keys lead from the selected thing.
public final class Walk {

    /// An arrow key.
    public enum Direction {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int dx;
        private final int dy;

        Direction(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }

        /// How far `to` lies this way, at most 0 when it does not; sideways counts double.
        private double rank(Point from, Point to) {
            double ahead = (to.x() - from.x()) * dx + (to.y() - from.y()) * dy;
            double aside = Math.abs((to.x() - from.x()) * dy) + Math.abs((to.y() - from.y()) * dx);
            return ahead <= 1 ? -1 : ahead + 2 * aside;
        }
    }

    private Walk() {}

    /// The node an arrow key leads to: one at the other end of an edge if there is one that way, otherwise the nearest
    /// node that way; from nothing, the first node of the drawing. Null when there is none.
    public static @Nullable String step(PlacedGraph graph, @Nullable String from, Direction direction) {
        Box start = from == null ? null : graph.boxOf(from);
        if (from == null || start == null) {
            return first(graph);
        }
        List<PlacedNode> ends = new ArrayList<>();
        for (PlacedEdge edge : graph.edges()) {
            PlacedNode other = other(graph, edge, from);
            if (other != null) {
                ends.add(other);
            }
        }
        String along = nearest(ends, start.center(), direction);
        return along != null ? along : nearest(graph.nodes(), start.center(), direction);
    }

    /// The next node with a problem after the selected one, in reading order. Null past
    /// the last one, so that the focus can leave.
    public static @Nullable String nextProblem(PlacedGraph graph, @Nullable String from, boolean backwards) {
        List<String> sick = graph.nodes().stream()
                .filter(node ->
                        node.node().problems().errors() + node.node().problems().warnings() > 0)
                .sorted(reading())
                .map(PlacedNode::id)
                .toList();
        if (sick.isEmpty()) {
            return null;
        }
        int at = from == null ? -1 : sick.indexOf(from);
        int next = backwards ? (at < 0 ? sick.size() : at) - 1 : at + 1;
        return next < 0 || next >= sick.size() ? null : sick.get(next);
    }

    private static @Nullable String first(PlacedGraph graph) {
        return graph.nodes().stream().min(reading()).map(PlacedNode::id).orElse(null);
    }

    private static Comparator<PlacedNode> reading() {
        return Comparator.<PlacedNode>comparingDouble(node -> node.box().x())
                .thenComparingDouble(node -> node.box().y());
    }

    private static @Nullable PlacedNode other(PlacedGraph graph, PlacedEdge edge, String from) {
        if (edge.edge().from().equals(from)) {
            return graph.node(edge.edge().to());
        }
        return edge.edge().to().equals(from) ? graph.node(edge.edge().from()) : null;
    }

    private static @Nullable String nearest(List<PlacedNode> nodes, Point start, Direction direction) {
        return nodes.stream()
                .filter(node -> direction.rank(start, node.box().center()) > 0)
                .min(Comparator.comparingDouble(
                        node -> direction.rank(start, node.box().center())))
                .map(PlacedNode::id)
                .orElse(null);
    }
}
