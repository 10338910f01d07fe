package dev.meshloft.graphview.draw;

import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.Point;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Upright and level lines as filled rectangles, only those in view: a stroked path of the same lines takes many times
/// as long, on whatever draws it.
final class StraightLines {

    private final GraphicsContext gc;
    private final Camera camera;
    private final Box seen;

    StraightLines(GraphicsContext gc, Camera camera, Box seen) {
        this.gc = gc;
        this.camera = camera;
        this.seen = seen;
    }

    /// One edge in the colour of the fill, in the coordinates of the drawing.
    void line(PlacedEdge edge, double width) {
        List<Point> points = edge.points();
        for (int i = 1; i < points.size(); i++) {
            Box part = span(points.get(i - 1), points.get(i)).grown(width / 2);
            if (part.overlaps(seen)) {
                gc.fillRect(part.x(), part.y(), part.width(), part.height());
            }
        }
    }

    /// Many edges one pixel wide, on whole pixels. Edges that share a part draw it once.
    ///
    void hairlines(List<PlacedEdge> edges, Function<PlacedEdge, Color> colour) {
        Set<Box> drawn = new HashSet<>();
        gc.save();
        gc.setTransform(1, 0, 0, 1, 0, 0);
        for (PlacedEdge edge : edges) {
            gc.setFill(colour.apply(edge));
            List<Point> points = edge.points();
            for (int i = 1; i < points.size(); i++) {
                Box part = span(points.get(i - 1), points.get(i));
                if (part.grown(1 / camera.scale()).overlaps(seen)) {
                    hairline(part, drawn);
                }
            }
        }
        gc.restore();
    }

    private void hairline(Box part, Set<Box> drawn) {
        Box onScreen = new Box(
                Math.rint(part.x() * camera.scale() + camera.x()),
                Math.rint(part.y() * camera.scale() + camera.y()),
                Math.max(1, Math.rint(part.width() * camera.scale())),
                Math.max(1, Math.rint(part.height() * camera.scale())));
        if (drawn.add(onScreen)) {
            gc.fillRect(onScreen.x(), onScreen.y(), onScreen.width(), onScreen.height());
        }
    }

    private static Box span(Point a, Point b) {
        return new Box(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }
}
