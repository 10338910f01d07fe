package dev.meshloft.graphview.layout;

/// A place on the drawing.
public record Point(double x, double y) {

    static final Point ZERO = new Point(0, 0);

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    Point rounded() {
        return new Point(Math.rint(x), Math.rint(y));
    }
}
