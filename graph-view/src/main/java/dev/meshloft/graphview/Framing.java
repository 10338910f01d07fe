package dev.meshloft.graphview;

import dev.meshloft.graphview.draw.Camera;
import dev.meshloft.graphview.interact.Neighbourhood;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedGroup;
import dev.meshloft.graphview.layout.PlacedNode;
import dev.meshloft.graphview.layout.Point;
import dev.meshloft.graphview.layout.Room;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the camera stands to show a part of the drawing, or all of it.
final class Framing {

    static final double READABLE = 0.8;

    /// A little smaller is better than a cut edge.
    private static final double NEARLY = 0.68;

    private static final double OVERVIEW = 0.55;
    /// A mesh of more nodes and namespaces opens as a whole.
    private static final int MANY = 40;

    private final MeshGraphView view;

    Framing(MeshGraphView view) {
        this.view = view;
    }

    /// Small meshes open readable and can be panned, large ones open as a whole.
    Camera opening() {
        Box all = view.placedGraph().bounds();
        Camera whole = fitted(all, 1);
        int places =
                view.placedGraph().nodes().size() + view.placedGraph().groups().size();
        if (whole.scale() >= NEARLY || whole.scale() < OVERVIEW || places > MANY) {
            return whole;
        }
        double x = Room.MARGIN - all.x() * READABLE;
        double middle = view.getHeight() / 2 - all.centerY() * READABLE;
        return new Camera(READABLE, x, Math.max(Room.MARGIN - all.y() * READABLE, middle));
    }

    /// A part in view, clear of legend and zoom control.
    Camera fitted(Box box, double most) {
        List<Box> parts = new ArrayList<>();
        PlacedGraph graph = view.placedGraph();
        graph.nodes().forEach(node -> parts.add(node.reach()));
        graph.groups().forEach(group -> parts.add(group.box()));
        parts.removeIf(part -> !part.overlaps(box));
        Room.Fit fit = Room.of(view.getWidth(), view.getHeight()).fit(box, parts, most);
        return new Camera(fit.scale(), Math.rint(fit.x()), Math.rint(fit.y()));
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
    ///
    /// @param held what is to stay rather than these
    Camera following(PlacedGraph before, PlacedGraph now, @Nullable String held) {
        boolean holds = held != null && before.boxOf(held) != null && now.boxOf(held) != null;
        PlacedNode anchor = holds ? null : anchor(before, now);
        String id = holds ? held : anchor == null ? null : anchor.id();
        Box was = id == null ? null : before.boxOf(id);
        Box is = id == null ? null : now.boxOf(id);
        Camera camera = view.camera();
        if (was == null || is == null) {
            return camera;
        }
        double dx = (was.x() - is.x()) * camera.scale();
        double dy = (was.y() - is.y()) * camera.scale();
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
