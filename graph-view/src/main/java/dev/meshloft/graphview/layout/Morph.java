package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One drawing on its way to another: what is in both moves, what is new stands where it will be.
public final class Morph {

    /// Bending more edges than this would take longer than a frame.
    private static final int BENT = 400;

    private final PlacedGraph to;
    /// How far each node and group that moves stood from its new place at first.
    private final Map<String, Point> away = new HashMap<>();
    private final Map<String, Box> groupsBefore = new HashMap<>();

    private Morph(PlacedGraph to) {
        this.to = to;
    }

    /// @param dx how far the former drawing is to be shifted to show what it shows at the same place of the screen
    public static Morph between(PlacedGraph from, PlacedGraph to, double dx, double dy) {
        Morph morph = new Morph(to);
        for (PlacedNode node : to.nodes()) {
            PlacedNode was = from.node(node.id());
            if (was != null) {
                morph.note(node.id(), was.box().moved(dx, dy), node.box());
            }
        }
        for (PlacedGroup group : to.groups()) {
            PlacedGroup was = from.group(group.id());
            if (was != null && morph.note(group.id(), was.box().moved(dx, dy), group.box())) {
                morph.groupsBefore.put(group.id(), was.box().moved(dx, dy));
            }
        }
        return morph;
    }

    private boolean note(String id, Box before, Box now) {
        if (before.equals(now)) {
            return false;
        }
        away.put(id, new Point(before.x() - now.x(), before.y() - now.y()));
        return true;
    }

    /// Whether there is anything to see of it, and it can be shown without hanging.
    public boolean isWorthwhile() {
        return !away.isEmpty() && to.edges().stream().filter(this::isBent).count() <= BENT;
    }

    /// @param share of the way, 0 to 1
    public PlacedGraph at(double share) {
        double rest = 1 - share;
        List<PlacedGroup> groups = new ArrayList<>();
        for (PlacedGroup group : to.groups()) {
            Box before = groupsBefore.get(group.id());
            groups.add(before == null ? group : group.in(between(before, group.box(), share)));
        }
        List<PlacedNode> nodes = new ArrayList<>();
        for (PlacedNode node : to.nodes()) {
            Point from = away.get(node.id());
            nodes.add(from == null ? node : node.moved(from.x() * rest, from.y() * rest));
        }
        List<PlacedEdge> edges = new ArrayList<>();
        for (PlacedEdge edge : to.edges()) {
            edges.add(
                    isBent(edge)
                            ? edge.bent(
                                    away(edge.edge().from(), rest),
                                    away(edge.edge().to(), rest))
                            : edge);
        }
        return new PlacedGraph(to.graph(), groups, nodes, edges);
    }

    private boolean isBent(PlacedEdge edge) {
        return away.containsKey(edge.edge().from())
                || away.containsKey(edge.edge().to());
    }

    private Point away(String id, double rest) {
        Point from = away.getOrDefault(id, Point.ZERO);
        return new Point(from.x() * rest, from.y() * rest);
    }

    private static Box between(Box a, Box b, double share) {
        return new Box(
                between(a.x(), b.x(), share),
                between(a.y(), b.y(), share),
                between(a.width(), b.width(), share),
                between(a.height(), b.height(), share));
    }

    private static double between(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
