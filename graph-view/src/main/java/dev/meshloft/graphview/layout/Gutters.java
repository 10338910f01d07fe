package dev.meshloft.graphview.layout;

import java.util.List;

/// Simple courses for graphs with so many edges that a search for each would take too long: out to the right, up or
/// down on one of a few tracks, in from the left.
final class Gutters {

    private static final int TRACKS = 6;
    private static final double TRACK = 6;

    private Gutters() {}

    static List<Point> course(Box from, Box to, int number) {
        double lane = Math.floorMod(number, TRACKS) * TRACK;
        double y1 = Math.rint(from.centerY());
        double y2 = Math.rint(to.centerY());
        if (to.x() - from.right() > 28) {
            double x = Math.max(from.right() + 12, to.x() - 16 - lane);
            return List.of(new Point(from.right(), y1), new Point(x, y1), new Point(x, y2), new Point(to.x(), y2));
        }
        double out = from.right() + 14 + lane;
        double in = to.x() - 14 - lane;
        double level = from.bottom() < to.y() ? (from.bottom() + to.y()) / 2 : Math.min(from.y(), to.y()) - 12 - lane;
        return List.of(
                new Point(from.right(), y1),
                new Point(out, y1),
                new Point(out, level),
                new Point(in, level),
                new Point(in, y2),
                new Point(to.x(), y2));
    }
}
