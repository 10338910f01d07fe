package dev.meshloft.graphview.draw;

import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.Point;

/// Which part of the drawing is seen: screen = drawing × scale + offset.
public record Camera(double scale, double x, double y) {

    public static final double MIN = 0.02;
    private static final double LEAST = 0.002;
    public static final double MAX = 4;

    /// The drawing in the middle of a view, no larger than `most`.
    public static Camera fitting(Box box, double width, double height, double margin, double most) {
        double free = Math.min(
                (width - 2 * margin) / Math.max(1, box.width()), (height - 2 * margin) / Math.max(1, box.height()));
        double scale = Math.clamp(free, LEAST, most);
        return showing(box.center(), scale, width, height);
    }

    /// A place of the drawing in the middle of a view.
    public static Camera showing(Point middle, double scale, double width, double height) {
        return new Camera(scale, width / 2 - middle.x() * scale, height / 2 - middle.y() * scale).snapped();
    }

    /// Zoomed so that what is at a place of the screen stays there.
    public Camera zoomedAt(double px, double py, double newScale) {
        double to = Math.clamp(newScale, MIN, MAX);
        return new Camera(to, px - (px - x) * to / scale, py - (py - y) * to / scale).snapped();
    }

    public Camera moved(double dx, double dy) {
        return new Camera(scale, x + dx, y + dy);
    }

    /// A step of an animation, `share` from 0 to 1.
    public Camera towards(Camera other, double share) {
        return new Camera(scale + (other.scale - scale) * share, x + (other.x - x) * share, y + (other.y - y) * share);
    }

    public Point toDrawing(double px, double py) {
        return new Point((px - x) / scale, (py - y) / scale);
    }

    public Point toScreen(double dx, double dy) {
        return new Point(dx * scale + x, dy * scale + y);
    }

    /// The part of the drawing that a view shows.
    public Box seen(double width, double height) {
        return new Box(-x / scale, -y / scale, width / scale, height / scale);
    }

    /// On whole pixels, so that upright and level lines stay sharp.
    private Camera snapped() {
        return new Camera(scale, Math.rint(x), Math.rint(y));
    }
}
