package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphEdge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One edge with its course.
///
/// @param points upright and level parts from the source's border to the target's border, at least two points
/// @param path the same with round corners
/// @param text the words of the label, empty for none
/// @param label where they stand; null when there is none, or no room for it
/// @param disc the middle of the last straight part, where the mTLS disc sits
/// @param room space of that straight part in pixels; a disc needs about 24
public record PlacedEdge(
        GraphEdge edge,
        List<Point> points,
        EdgePath path,
        String text,
        @Nullable Box label,
        Point disc,
        double room,
        Box bounds) {

    public static PlacedEdge of(GraphEdge edge, List<Point> course, String text, @Nullable Box label) {
        List<Point> points = Polyline.simplified(course);
        Point last = points.getLast();
        Point before = points.get(points.size() - 2);
        Point disc = new Point((last.x() + before.x()) / 2, (last.y() + before.y()) / 2);
        Box bounds = Polyline.bounds(points);
        return new PlacedEdge(
                edge,
                points,
                EdgePath.of(Polyline.shortened(points, tip(edge)), dashes(edge)),
                text,
                label,
                disc,
                last.distance(before),
                label == null ? bounds : bounds.union(label));
    }

    public PlacedEdge {
        points = List.copyOf(points);
    }

    public String id() {
        return edge.id();
    }

    public Point start() {
        return points.getFirst();
    }

    public Point end() {
        return points.getLast();
    }

    PlacedEdge moved(double dx, double dy) {
        List<Point> there = points.stream().map(point -> point.plus(dx, dy)).toList();
        return of(edge, there, text, label == null ? null : label.moved(dx, dy));
    }

    PlacedEdge withLabel(@Nullable Box box) {
        return of(edge, points, text, box);
    }

    private static Dashes dashes(GraphEdge edge) {
        return switch (edge.type()) {
            case MIRROR -> Dashes.DOTTED;
            case IMPORT, UNKNOWN -> Dashes.DASHED;
            case EXPOSE, ROUTE, DELEGATE, SELECT, ALLOW, DENY -> Dashes.SOLID;
        };
    }

    /// The line ends inside its tip, so that a broad line does not show beside a pointed one.
    private static double tip(GraphEdge edge) {
        return switch (edge.type()) {
            case ROUTE, MIRROR, ALLOW, UNKNOWN, IMPORT -> 7;
            case DELEGATE -> 10;
            case EXPOSE, DENY -> 1;
            case SELECT -> 0;
        };
    }
}
