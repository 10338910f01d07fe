package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.List;

/// Courses of level and upright parts.
public final class Polyline {

    private Polyline() {}

    /// Without repeated points and without points in the middle of a straight part. At least two points stay.
    static List<Point> simplified(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        Point before = points.getFirst();
        for (Point raw : points) {
            Point point = snapped(raw, before, kept.isEmpty() ? raw.rounded() : kept.getLast());
            before = raw;
            if (!kept.isEmpty() && kept.getLast().equals(point)) {
                continue;
            }
            if (kept.size() > 1 && straight(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        if (kept.size() == 1) {
            kept.add(kept.getFirst());
        }
        return kept;
    }

    /// On whole pixels, and still level or upright when the exact places were.
    private static Point snapped(Point raw, Point rawBefore, Point before) {
        Point point = raw.rounded();
        double x = Math.abs(raw.x() - rawBefore.x()) < 0.5 ? before.x() : point.x();
        double y = Math.abs(raw.y() - rawBefore.y()) < 0.5 ? before.y() : point.y();
        return new Point(x, y);
    }

    /// Ends `by` earlier, where the last part is long enough.
    static List<Point> shortened(List<Point> points, double by) {
        Point last = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = last.distance(before);
        if (length <= by + 1) {
            return points;
        }
        List<Point> kept = new ArrayList<>(points.subList(0, points.size() - 1));
        double share = by / length;
        kept.add(last.plus((before.x() - last.x()) * share, (before.y() - last.y()) * share));
        return kept;
    }

    static Box bounds(List<Point> points) {
        double left = points.stream().mapToDouble(Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(Point::x).max().orElse(0);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }

    public static double distance(List<Point> points, double x, double y) {
        double best = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            best = Math.min(best, span(points.get(i - 1), points.get(i)).distance(x, y));
        }
        return best;
    }

    /// The box of one straight part; one of its sides is 0.
    static Box span(Point a, Point b) {
        return new Box(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    private static boolean straight(Point a, Point b, Point c) {
        return (a.x() == b.x() && b.x() == c.x()) || (a.y() == b.y() && b.y() == c.y());
    }
}
