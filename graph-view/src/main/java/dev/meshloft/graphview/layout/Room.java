package dev.meshloft.graphview.layout;

import java.util.List;

/// What a drawing may take of a view: all of it but the lower corners, where legend and zoom control lie.
///
/// @param left width of the lower left corner
/// @param right width of the lower right corner
/// @param strip height of both corners
public record Room(double width, double height, double left, double right, double strip) {

    /// The view of a usual window, with its corners.
    public static final Room DEFAULT = of(880, 520);

    /// What stays free around the drawing.
    public static final double MARGIN = 16;

    private static final double SMALLER = 0.97;

    /// Where a drawing goes: place in the view = place in the drawing × scale + x or y.
    public record Fit(double scale, double x, double y) {}

    /// The usual corners in a view of this size.
    public static Room of(double width, double height) {
        return new Room(width, height, width * 0.45, 150, 58);
    }

    /// As large as possible with the corners free, at most `most`.
    ///
    /// @param parts what may not lie in a corner
    public Fit fit(Box bounds, List<Box> parts, double most) {
        double[] flat = new double[4 * parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            Box part = parts.get(i);
            flat[4 * i] = part.x() - bounds.x();
            flat[4 * i + 1] = part.y() - bounds.y();
            flat[4 * i + 2] = part.right() - bounds.x();
            flat[4 * i + 3] = part.bottom() - bounds.y();
        }
        double scale = scale(bounds.width(), bounds.height(), flat, most);
        double x = left(bounds.width(), scale) - bounds.x() * scale;
        double y = top(bounds.height(), scale) - bounds.y() * scale;
        return new Fit(scale, x, y);
    }

    /// @param parts left, top, right and bottom of each part, from the left upper corner of the drawing
    double scale(double drawnWidth, double drawnHeight, double[] parts, double most) {
        double across = Math.min(most, (width - 2 * MARGIN) / Math.max(1, drawnWidth));
        double whole = Math.min(across, (height - 2 * MARGIN) / Math.max(1, drawnHeight));
        double above = Math.min(across, (height - strip - MARGIN) / Math.max(1, drawnHeight));
        double scale = whole;
        while (scale > above && !isFree(drawnWidth, drawnHeight, parts, scale)) {
            scale *= SMALLER;
        }
        return Math.max(scale, above);
    }

    private boolean isFree(double drawnWidth, double drawnHeight, double[] parts, double scale) {
        double x = left(drawnWidth, scale);
        double y = top(drawnHeight, scale);
        for (int i = 0; i < parts.length; i += 4) {
            boolean low = y + parts[i + 3] * scale > height - strip;
            if (low && (x + parts[i] * scale < left || x + parts[i + 2] * scale > width - right)) {
                return false;
            }
        }
        return true;
    }

    private double left(double drawnWidth, double scale) {
        return (width - drawnWidth * scale) / 2;
    }

    private double top(double drawnHeight, double scale) {
        return Math.max(MARGIN, (height - strip - drawnHeight * scale) / 2);
    }
}
