package dev.meshloft.graphview.interact;

import dev.meshloft.core.topology.ProblemCount;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedGroup;
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

    private static final Comparator<Place> READING = Comparator.<Place>comparingDouble(
                    place -> place.box().x())
            .thenComparingDouble(place -> place.box().y());

    private Walk() {}

    /// The node an arrow key leads to: one at the other end of an edge if there is one that way, otherwise the nearest
    /// node that way; from nothing, the first node of the drawing. Null when there is none.
    public static @Nullable String step(PlacedGraph graph, @Nullable String from, Direction direction) {
        Box start = from == null ? null : graph.boxOf(from);
        if (from == null || start == null) {
            return first(graph);
        }
        List<Place> ends = new ArrayList<>();
        for (PlacedEdge edge : graph.edges()) {
            Place other = other(graph, edge, from);
            if (other != null) {
                ends.add(other);
            }
        }
        String along = nearest(ends, start.center(), direction);
        return along != null ? along : nearest(places(graph), start.center(), direction);
    }

    /// The next node or collapsed group with a problem after the selected one, in reading order. Null past the last
    /// one,
    /// so that the focus can leave.
    public static @Nullable String nextProblem(PlacedGraph graph, @Nullable String from, boolean backwards) {
        List<String> sick = places(graph).stream()
                .filter(place -> place.problems().errors() + place.problems().warnings() > 0)
                .sorted(READING)
                .map(Place::id)
                .toList();
        if (sick.isEmpty()) {
            return null;
        }
        int at = from == null ? -1 : sick.indexOf(from);
        int next = backwards ? (at < 0 ? sick.size() : at) - 1 : at + 1;
        return next < 0 || next >= sick.size() ? null : sick.get(next);
    }

    private static @Nullable String first(PlacedGraph graph) {
        return places(graph).stream().min(READING).map(Place::id).orElse(null);
    }

    private static List<Place> places(PlacedGraph graph) {
        List<Place> places = new ArrayList<>();
        graph.nodes().forEach(node -> places.add(Place.of(node)));
        graph.groups().stream().filter(PlacedGroup::collapsed).forEach(group -> places.add(Place.of(group)));
        return places;
    }

    private static @Nullable Place other(PlacedGraph graph, PlacedEdge edge, String from) {
        if (edge.edge().from().equals(from)) {
            return Place.find(graph, edge.edge().to());
        }
        return edge.edge().to().equals(from) ? Place.find(graph, edge.edge().from()) : null;
    }

    private static @Nullable String nearest(List<Place> places, Point start, Direction direction) {
        return places.stream()
                .filter(place -> direction.rank(start, place.box().center()) > 0)
                .min(Comparator.comparingDouble(
                        place -> direction.rank(start, place.box().center())))
                .map(Place::id)
                .orElse(null);
    }

    /// A node or a collapsed group.
    private record Place(String id, Box box, ProblemCount problems) {

        static Place of(PlacedNode node) {
            return new Place(node.id(), node.box(), node.node().problems());
        }

        static Place of(PlacedGroup group) {
            return new Place(group.id(), group.box(), group.hidden());
        }

        static @Nullable Place find(PlacedGraph graph, String id) {
            PlacedNode node = graph.node(id);
            PlacedGroup group = graph.group(id);
            return node != null ? of(node) : group != null ? of(group) : null;
        }
    }
}
