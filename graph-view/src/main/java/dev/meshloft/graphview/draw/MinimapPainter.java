package dev.meshloft.graphview.draw;

import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedGroup;
import dev.meshloft.graphview.layout.PlacedNode;
import dev.meshloft.graphview.layout.Point;
import javafx.scene.canvas.GraphicsContext;

/// The drawing as blocks, and what part of it the view shows.
public final class MinimapPainter {

    private MinimapPainter() {}

    public static void paint(
            GraphicsContext gc, PlacedGraph graph, Camera camera, Box seen, Look look, double width, double height) {
        gc.setFill(look.colour(Tone.BG_CANVAS));
        gc.fillRect(0, 0, width, height);
        Pen pen = new Pen(gc, look);
        for (PlacedGroup group : graph.groups()) {
            Box box = onScreen(group.box(), camera);
            pen.fillBox(box, 2, Tone.GROUP_BG);
            pen.strokeBox(box, 2, 1, group.collapsed() ? Tone.BORDER_NODE : Tone.GROUP_BORDER);
        }
        for (PlacedNode node : graph.nodes()) {
            NodeState state = NodeState.of(node.node(), look);
            boolean plain = state == NodeState.NORMAL || state == NodeState.HOVER;
            gc.setFill(look.colour(plain ? Tone.BORDER_NODE : state.line));
            Box box = onScreen(node.box(), camera);
            gc.fillRect(box.x(), box.y(), Math.max(1, box.width()), Math.max(1, box.height()));
        }
        for (PlacedNode node : graph.nodes()) {
            if (look.shows(Overlay.PROBLEMS) && node.node().problems().errors() > 0) {
                Point corner = camera.toScreen(node.box().right(), node.box().y());
                gc.setFill(look.colour(Tone.ERR_FILL));
                gc.fillOval(corner.x() - 3, corner.y() - 3, 6, 6);
            }
        }
        for (PlacedGroup group : graph.groups()) {
            if (look.shows(Overlay.PROBLEMS)
                    && group.collapsed()
                    && group.hidden().errors() > 0) {
                Point corner = camera.toScreen(group.box().right(), group.box().y());
                gc.setFill(look.colour(Tone.ERR_FILL));
                gc.fillOval(corner.x() - 3, corner.y() - 3, 6, 6);
            }
        }
        Box view = onScreen(seen, camera);
        double left = Math.max(0, view.x());
        double top = Math.max(0, view.y());
        double right = Math.min(width, view.right());
        double bottom = Math.min(height, view.bottom());
        gc.setStroke(look.colour(Tone.ACCENT));
        gc.setLineWidth(1);
        gc.strokeRect(left + 0.5, top + 0.5, Math.max(1, right - left - 1), Math.max(1, bottom - top - 1));
    }

    private static Box onScreen(Box box, Camera camera) {
        Point corner = camera.toScreen(box.x(), box.y());
        return new Box(
                Math.rint(corner.x()),
                Math.rint(corner.y()),
                Math.ceil(box.width() * camera.scale()),
                Math.ceil(box.height() * camera.scale()));
    }
}
