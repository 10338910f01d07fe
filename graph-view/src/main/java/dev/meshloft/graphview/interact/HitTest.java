package dev.meshloft.graphview.interact;

import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedGroup;
import dev.meshloft.graphview.layout.PlacedNode;
import dev.meshloft.graphview.layout.Polyline;
import java.util.List;
import java.util.function.Predicate;

/// Finds what lies at a place of the drawing: nodes before labels, labels before lines, lines before groups.
public final class HitTest {

    private static final double EDGE_REACH = 4;
    private static final double MARK_REACH = 8;
    private static final double FOLD_WIDTH = 32;

    private HitTest() {}

    /// @param x place in the drawing, as are all lengths of the layout
    /// @param shown which edges are on the screen
    /// @param scale pixels of the screen per pixel of the drawing: reach is constant on the screen
    public static Hit at(PlacedGraph graph, Predicate<PlacedEdge> shown, double x, double y, double scale) {
        List<PlacedNode> nodes = graph.nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (isOnNode(nodes.get(i), x, y, scale)) {
                return new Hit(Hit.Kind.NODE, nodes.get(i).id());
            }
        }
        for (PlacedEdge edge : graph.edges()) {
            if (shown.test(edge) && edge.label() != null && edge.label().contains(x, y)) {
                boolean weight = edge.edge().weight().isPresent();
                return new Hit(weight ? Hit.Kind.WEIGHT : Hit.Kind.EDGE, edge.id());
            }
        }
        Hit group = inGroup(graph, x, y);
        if (group.kind() == Hit.Kind.FOLD) {
            return group;
        }
        Hit edge = nearEdge(graph, shown, x, y, EDGE_REACH / scale);
        return edge.isNothing() ? group : edge;
    }

    private static boolean isOnNode(PlacedNode node, double x, double y, double scale) {
        Box box = node.box();
        double reach = MARK_REACH / scale;
        boolean marked = node.node().problems().total() > 0;
        return box.contains(x, y)
                || node.badges().stream().anyMatch(badge -> badge.box().contains(x, y))
                || (marked && Math.hypot(x - box.right(), y - box.y()) < reach);
    }

    private static Hit nearEdge(PlacedGraph graph, Predicate<PlacedEdge> shown, double x, double y, double reach) {
        Hit best = Hit.NOTHING;
        double least = reach;
        for (PlacedEdge edge : graph.edges()) {
            if (shown.test(edge) && edge.bounds().grown(reach).contains(x, y)) {
                double distance = Polyline.distance(edge.points(), x, y);
                if (distance <= least) {
                    least = distance;
                    best = new Hit(Hit.Kind.EDGE, edge.id());
                }
            }
        }
        return best;
    }

    private static Hit inGroup(PlacedGraph graph, double x, double y) {
        for (PlacedGroup group : graph.groups()) {
            if (group.box().contains(x, y)) {
                boolean fold = group.head().contains(x, y) && x > group.box().right() - FOLD_WIDTH;
                return new Hit(fold ? Hit.Kind.FOLD : Hit.Kind.GROUP, group.id());
            }
        }
        return Hit.NOTHING;
    }
}
