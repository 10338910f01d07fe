package dev.meshloft.graphview.layout;

import java.util.ArrayList;
import java.util.List;

/// A course as drawn: straight parts, and corners as short chords of a circle. Built once with the layout, so that
/// a frame only strokes it.
///
/// @param pieces unbroken pieces of the line, each a flat list x, y, x, y …; a solid line is one piece
public record EdgePath(List<double[]> pieces) {

    private static final double RADIUS = 8;
    private static final int CHORDS = 5;

    static EdgePath of(List<Point> points, Dashes dashes) {
        List<Point> rounded = rounded(points);
        return new EdgePath(dashes == Dashes.SOLID ? List.of(flat(rounded)) : broken(rounded, dashes));
    }

    private static List<Point> rounded(List<Point> points) {
        List<Point> course = new ArrayList<>();
        course.add(points.getFirst());
        for (int i = 1; i < points.size() - 1; i++) {
            corner(points.get(i - 1), points.get(i), points.get(i + 1), course);
        }
        course.add(points.getLast());
        return course;
    }

    private static void corner(Point from, Point at, Point to, List<Point> course) {
        double radius = Math.min(RADIUS, Math.min(from.distance(at), at.distance(to)) / 2);
        Point in = towards(at, from, radius);
        Point out = towards(at, to, radius);
        for (int i = 0; i <= CHORDS; i++) {
            double angle = Math.PI / 2 * i / CHORDS;
            double a = 1 - Math.sin(angle);
            double b = 1 - Math.cos(angle);
            course.add(new Point(
                    at.x() + (in.x() - at.x()) * a + (out.x() - at.x()) * b,
                    at.y() + (in.y() - at.y()) * a + (out.y() - at.y()) * b));
        }
    }

    private static Point towards(Point from, Point to, double length) {
        double share = length / Math.max(1e-6, from.distance(to));
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static double[] flat(List<Point> points) {
        double[] flat = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            flat[2 * i] = points.get(i).x();
            flat[2 * i + 1] = points.get(i).y();
        }
        return flat;
    }

    private static List<double[]> broken(List<Point> points, Dashes dashes) {
        List<double[]> pieces = new ArrayList<>();
        List<Point> piece = new ArrayList<>(List.of(points.getFirst()));
        boolean on = true;
        double left = dashes.on;
        Point at = points.getFirst();
        for (Point next : points.subList(1, points.size())) {
            while (at.distance(next) > left) {
                at = towards(at, next, left);
                piece.add(at);
                if (on) {
                    pieces.add(flat(piece));
                }
                piece = new ArrayList<>(List.of(at));
                on = !on;
                left = on ? dashes.on : dashes.off;
            }
            left -= at.distance(next);
            at = next;
            piece.add(at);
        }
        if (on && piece.size() > 1) {
            pieces.add(flat(piece));
        }
        return pieces;
    }
}
