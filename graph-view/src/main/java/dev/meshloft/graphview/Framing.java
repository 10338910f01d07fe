package dev.meshloft.graphview;

import dev.meshloft.graphview.draw.Camera;
import dev.meshloft.graphview.interact.Neighbourhood;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedGroup;
import dev.meshloft.graphview.layout.PlacedNode;
import dev.meshloft.graphview.layout.Point;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where the camera stands to show a part of the drawing, or all of it.
final class Framing {

    static final double READABLE = 0.8;

    /// A little smaller is better than a cut edge.
    private static final double NEARLY = 0.75;

    private static final double MARGIN = 16;
    private static final double OVERVIEW = 0.55;
    /// Height of legend and zoom control with their margins, and width of the zoom control.
    private static final double BOTTOM = 58;

    private static final double CORNER = 150;

    private final MeshGraphView view;

    Framing(MeshGraphView view) {
        this.view = view;
    }

    /// Small meshes open readable and can be panned, large ones open as a whole.
    Camera opening() {
        Box all = view.placedGraph().bounds();
        Camera whole = fitted(all, 1);
        if (whole.scale() >= NEARLY || whole.scale() < OVERVIEW) {
            return whole;
        }
        double x = MARGIN - all.x() * READABLE;
        double middle = view.getHeight() / 2 - all.centerY() * READABLE;
        return new Camera(READABLE, x, Math.max(MARGIN - all.y() * READABLE, middle));
    }

    /// A part in view, clear of legend and zoom control unless that makes it too small to read.
    Camera fitted(Box box, double most) {
        double width = view.getWidth();
        double height = view.getHeight();
        Camera whole = Camera.fitting(box, width, height, MARGIN, most);
        Box bottom = new Box(0, height - BOTTOM, width * 0.45, BOTTOM);
        Box corner = new Box(width - CORNER, height - BOTTOM, CORNER, BOTTOM);
        if (isFree(bottom, whole) && isFree(corner, whole)) {
            return whole;
        }
        Camera above = Camera.fitting(box, width, Math.max(1, height - BOTTOM + MARGIN / 2), MARGIN / 2, most);
        return above.scale() >= NEARLY || whole.scale() < NEARLY ? above : whole;
    }

    /// Whether a part of the screen shows neither node nor group.
    boolean isFree(Box screen, Camera at) {
        Point corner = at.toDrawing(screen.x(), screen.y());
        Box place = new Box(corner.x(), corner.y(), screen.width() / at.scale(), screen.height() / at.scale());
        PlacedGraph graph = view.placedGraph();
        return graph.nodes().stream().noneMatch(node -> node.reach().overlaps(place))
                && graph.groups().stream().noneMatch(group -> group.box().overlaps(place));
    }

    /// A node, group or edge with its neighbours; null for an unknown id.
    @Nullable
    Box around(String id) {
        PlacedGraph graph = view.placedGraph();
        Box box = graph.boxOf(id);
        if (box == null) {
            return null;
        }
        for (String near : Neighbourhood.of(graph, id)) {
            PlacedNode node = graph.node(near);
            box = node == null ? box : box.union(node.reach());
        }
        PlacedGroup group = graph.group(id);
        return group == null ? box : box.union(group.box());
    }

    /// The camera for another drawing, with the selected node, or else the one nearest the middle, where it was.
    Camera following(PlacedGraph before, PlacedGraph now) {
        Camera camera = view.camera();
        PlacedNode anchor = anchor(before, now);
        if (anchor == null) {
            return camera;
        }
        Box after = Objects.requireNonNull(now.boxOf(anchor.id()));
        double dx = (anchor.box().x() - after.x()) * camera.scale();
        double dy = (anchor.box().y() - after.y()) * camera.scale();
        return camera.moved(Math.rint(dx), Math.rint(dy));
    }

    private @Nullable PlacedNode anchor(PlacedGraph before, PlacedGraph now) {
        String id = view.selectedId();
        PlacedNode selected = id == null ? null : before.node(id);
        if (selected != null && now.node(selected.id()) != null) {
            return selected;
        }
        Point middle = view.camera().toDrawing(view.getWidth() / 2, view.getHeight() / 2);
        PlacedNode nearest = null;
        double least = Double.MAX_VALUE;
        for (PlacedNode node : before.nodes()) {
            double distance = node.box().distance(middle.x(), middle.y());
            if (distance < least && now.node(node.id()) != null) {
                least = distance;
                nearest = node;
            }
        }
        return nearest;
    }
}
