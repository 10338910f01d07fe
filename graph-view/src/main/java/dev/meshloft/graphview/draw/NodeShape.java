package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.NodeType;
import dev.meshloft.graphview.layout.Box;
import javafx.scene.canvas.GraphicsContext;

/// The outline of each type of node.
final class NodeShape {

    private static final double RADIUS = 6;
    private static final double POINT = 12;
    private static final double CUT = 8;

    private NodeShape() {}

    /// Begins a path along the shape, `inset` inside its box.
    static void trace(GraphicsContext gc, NodeType type, Box box, double inset) {
        Box b = box.grown(-inset);
        gc.beginPath();
        switch (type) {
            case GATEWAY -> pointed(gc, b);
            case SUBSET -> cut(gc, b, Math.max(2, 4 - inset));
            case HOST, CALLER -> round(gc, b, Math.min(b.width(), b.height()) / 2);
            case SERVICE, WORKLOAD, EXTERNAL, NAMESPACE -> round(gc, b, Math.max(2, RADIUS - inset));
        }
        gc.closePath();
    }

    private static void round(GraphicsContext gc, Box b, double r) {
        gc.moveTo(b.x() + r, b.y());
        gc.arcTo(b.right(), b.y(), b.right(), b.bottom(), r);
        gc.arcTo(b.right(), b.bottom(), b.x(), b.bottom(), r);
        gc.arcTo(b.x(), b.bottom(), b.x(), b.y(), r);
        gc.arcTo(b.x(), b.y(), b.right(), b.y(), r);
    }

    private static void pointed(GraphicsContext gc, Box b) {
        double r = 4;
        double shoulder = b.right() - Math.min(POINT, b.width() / 3);
        gc.moveTo(b.x() + r, b.y());
        gc.arcTo(shoulder, b.y(), b.right(), b.centerY(), r);
        gc.arcTo(b.right(), b.centerY(), shoulder, b.bottom(), 2);
        gc.arcTo(shoulder, b.bottom(), b.x(), b.bottom(), r);
        gc.arcTo(b.x(), b.bottom(), b.x(), b.y(), r);
        gc.arcTo(b.x(), b.y(), b.right(), b.y(), r);
    }

    private static void cut(GraphicsContext gc, Box b, double r) {
        gc.moveTo(b.x() + r, b.y());
        gc.lineTo(b.right() - CUT, b.y());
        gc.lineTo(b.right(), b.y() + CUT);
        gc.arcTo(b.right(), b.bottom(), b.x(), b.bottom(), r);
        gc.arcTo(b.x(), b.bottom(), b.x(), b.y(), r);
        gc.arcTo(b.x(), b.y(), b.right(), b.y(), r);
    }
}
