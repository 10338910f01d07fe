package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphEdge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One edge with its course.
///
/// @param points upright and level parts from the source's border to the target's border, at least two points
/// @param path the same with round corners
/// @param text the words of the label, empty for none
/// @param label where they stand; null when there is none, or no room for it
/// @param disc where the mTLS disc sits: rather in the middle of the last straight part; null when there is no room
public record PlacedEdge(
        GraphEdge edge,
        List<Point> points,
        EdgePath path,
        String text,
        @Nullable Box label,
        @Nullable Point disc,
        Box bounds) {

    /// Across a disc.
    static final double DISC = 17;

    private static final double DISC_ROOM = 30;
    private static final double TIP = 9;

    public static PlacedEdge of(GraphEdge edge, List<Point> course, String text, @Nullable Box label) {
        List<Point> points = Polyline.simplified(course);
        Box bounds = Polyline.bounds(points);
        return new PlacedEdge(
                edge,
                points,
                EdgePath.of(Polyline.shortened(points, tip(edge)), dashes(edge)),
                text,
                label,
                usualDisc(points, label),
                label == null ? bounds : bounds.union(label));
    }

    /// Before the tip, where the last straight part is long enough.
    private static @Nullable Point usualDisc(List<Point> points, @Nullable Box label) {
        Point end = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = end.distance(before);
        if (length < DISC_ROOM) {
            return null;
        }
        double share = (length - TIP) / 2 / length;
        Point middle =
                new Point(before.x() + (end.x() - before.x()) * share, before.y() + (end.y() - before.y()) * share);
        return label != null && label.grown(DISC / 2).contains(middle.x(), middle.y()) ? null : middle;
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

    /// With its ends elsewhere and the points between them in proportion.
    PlacedEdge bent(Point start, Point end) {
        List<Point> there = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double share = (double) i / (points.size() - 1);
            there.add(points.get(i)
                    .plus(start.x() + (end.x() - start.x()) * share, start.y() + (end.y() - start.y()) * share));
        }
        Box moved = label == null ? null : label.moved((start.x() + end.x()) / 2, (start.y() + end.y()) / 2);
        return of(edge, there, text, moved);
    }

    PlacedEdge withLabel(@Nullable Box box) {
        return of(edge, points, text, box);
    }

    PlacedEdge withDisc(@Nullable Point there) {
        return new PlacedEdge(edge, points, path, text, label, there, bounds);
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
