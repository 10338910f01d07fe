package dev.meshloft.graphview.layout;

/// An upright rectangle; its right and lower borders belong to it.
public record Box(double x, double y, double width, double height) {

    public static final Box EMPTY = new Box(0, 0, 0, 0);

    public static Box around(Point center, double width, double height) {
        return new Box(Math.rint(center.x() - width / 2), Math.rint(center.y() - height / 2), width, height);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public Point center() {
        return new Point(centerX(), centerY());
    }

    public Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /// Grown by `by` on every side; negative shrinks.
    public Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /// Whether the two share more than a border.
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /// Shortest distance from a point to the box, 0 inside.
    public double distance(double px, double py) {
        double dx = Math.max(0, Math.max(x - px, px - right()));
        double dy = Math.max(0, Math.max(y - py, py - bottom()));
        return Math.hypot(dx, dy);
    }
}
