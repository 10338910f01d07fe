package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedGroup;
import dev.meshloft.graphview.layout.PlacedNode;
import dev.meshloft.graphview.layout.Point;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Paints one frame: what the camera sees, in the order dots, groups, edges, edge labels, nodes, badges, marks.
public final class GraphPainter {

    private static final double GRID = 16;
    private static final double MARGIN = 24;
    /// While the camera moves, more visible edges than this are drawn without corners and dashes.
    private static final int MANY = 500;

    private final Pen pen;
    private final GraphicsContext gc;
    private final PlacedGraph graph;
    private final Camera camera;
    private final double width;
    private final double height;
    private final Box seen;
    private final Detail detail;
    private final BadgePainter small;
    private final NodePainter nodes;
    private final List<PlacedEdge> seenEdges;
    private final EdgePainter edges;
    private final GroupPainter groups;

    private GraphPainter(
            GraphicsContext gc,
            double width,
            double height,
            PlacedGraph graph,
            Camera camera,
            Look look,
            boolean moving) {
        this.pen = new Pen(gc, look);
        this.gc = gc;
        this.width = width;
        this.height = height;
        this.graph = graph;
        this.camera = camera;
        this.seen = camera.seen(width, height).grown(MARGIN);
        this.detail = Detail.of(camera.scale());
        this.small = new BadgePainter(pen);
        this.nodes = new NodePainter(pen);
        this.seenEdges = graph.edges().stream()
                .filter(edge -> edge.bounds().grown(8).overlaps(seen) && look.shows(graph, edge.edge()))
                .toList();
        this.edges = new EdgePainter(pen, small, camera, seen, moving && seenEdges.size() > MANY);
        this.groups = new GroupPainter(pen, small);
    }

    /// @param moving whether the next frame follows at once: then what takes long is left out
    public static void paint(
            GraphicsContext gc,
            double width,
            double height,
            PlacedGraph graph,
            Camera camera,
            Look look,
            boolean moving) {
        new GraphPainter(gc, width, height, graph, camera, look, moving).frame();
    }

    private void frame() {
        gc.setFill(pen.colour(Tone.BG_CANVAS));
        gc.fillRect(0, 0, width, height);
        dots();
        List<PlacedNode> seenNodes = graph.nodes().stream()
                .filter(node -> node.reach().grown(8).overlaps(seen))
                .toList();
        List<PlacedGroup> seenGroups = graph.groups().stream()
                .filter(group -> group.box().grown(8).overlaps(seen))
                .toList();
        gc.save();
        gc.translate(camera.x(), camera.y());
        gc.scale(camera.scale(), camera.scale());
        seenGroups.forEach(group -> groups.paint(group, detail));
        lines(seenEdges);
        if (detail == Detail.FULL) {
            labels(seenEdges);
        }
        seenNodes.forEach(node -> nodes.paint(node, detail));
        if (detail == Detail.FULL) {
            seenNodes.forEach(small::badges);
        }
        focus(seenNodes);
        gc.restore();
        if (detail != Detail.FULL) {
            seenGroups.forEach(group -> groups.constantName(group, camera));
        }
        double size = detail == Detail.BLOCKS ? 12 : 14;
        seenGroups.forEach(group -> groups.marks(group, camera, size));
        marks(seenNodes, size);
        pills(seenNodes);
    }

    private void dots() {
        double step = GRID * camera.scale();
        while (step < 12) {
            step *= 2;
        }
        gc.setFill(pen.colour(Tone.GRID_DOT));
        for (double y = camera.y() % step - step; y < height + step; y += step) {
            for (double x = camera.x() % step - step; x < width + step; x += step) {
                gc.fillRect(Math.rint(x), Math.rint(y), 1, 1);
            }
        }
    }

    private void lines(List<PlacedEdge> shown) {
        if (detail == Detail.BLOCKS) {
            edges.thinLines(merged(shown));
            return;
        }
        List<PlacedEdge> loud = new ArrayList<>();
        for (PlacedEdge edge : shown) {
            if (isLoud(edge)) {
                loud.add(edge);
            } else {
                edges.line(edge, detail);
            }
        }
        loud.forEach(edge -> edges.line(edge, detail));
    }

    /// Drawn above the others, where they share a trunk.
    private boolean isLoud(PlacedEdge edge) {
        Tone line = EdgeStyle.of(edge.edge(), pen.look).line();
        return (line != Tone.EDGE && line != Tone.EDGE_STRONG) || pen.look.isHovered(edge.id());
    }

    private static List<PlacedEdge> merged(List<PlacedEdge> edges) {
        Set<String> pairs = new HashSet<>();
        return edges.stream()
                .filter(edge ->
                        pairs.add(edge.edge().from() + '\n' + edge.edge().to()))
                .toList();
    }

    private void labels(List<PlacedEdge> shown) {
        shown.forEach(edges::label);
        if (pen.look.shows(Overlay.MTLS)) {
            shown.forEach(edges::mtls);
        }
    }

    private void focus(List<PlacedNode> shown) {
        if (pen.look.focused() && detail != Detail.BLOCKS) {
            shown.stream().filter(node -> pen.look.isSelected(node.id())).forEach(nodes::focus);
        }
    }

    private void marks(List<PlacedNode> shown, double size) {
        for (PlacedNode placed : shown) {
            GraphNode node = placed.node();
            Box box = placed.box();
            gc.setGlobalAlpha(pen.look.alpha(node.id()));
            if (pen.look.shows(Overlay.IMPACT)) {
                Point corner = camera.toScreen(box.x(), box.y());
                change(node, corner);
            }
            if (pen.look.shows(Overlay.PROBLEMS)) {
                Point corner = camera.toScreen(box.right(), box.y());
                small.problem(node.problems(), corner.x() - 1, corner.y() + 1, size);
            }
        }
        gc.setGlobalAlpha(1);
    }

    /// A letter, or where letters would be larger than what they mark, a corner.
    private void change(GraphNode node, Point corner) {
        if (detail == Detail.FULL) {
            small.change(node, corner.x() + 1, corner.y() + 1);
            return;
        }
        Tone tone = switch (node.change()) {
            case NONE -> null;
            case ADDED -> Tone.OK_FILL;
            case MODIFIED -> Tone.INFO_FILL;
            case REMOVED -> Tone.ERR_FILL;
        };
        if (tone != null) {
            gc.setFill(pen.colour(tone));
            gc.fillPolygon(
                    new double[] {corner.x() - 1, corner.x() + 7, corner.x() - 1},
                    new double[] {corner.y() - 1, corner.y() - 1, corner.y() + 7},
                    3);
        }
    }

    /// Names of the selected and the hovered node, where nodes carry none.
    private void pills(List<PlacedNode> shown) {
        if (detail == Detail.FULL) {
            return;
        }
        FontMeasure measure = new FontMeasure(pen.look.family());
        for (PlacedNode placed : shown) {
            if (pen.look.isSelected(placed.id()) || pen.look.isHovered(placed.id())) {
                Point at = camera.toScreen(placed.box().centerX(), placed.box().y());
                double wide = measure.width(placed.label(), Style.LABEL) + 16;
                Box pill = Box.around(at.plus(0, -14), Math.ceil(wide), 18);
                pen.fillBox(pill, 9, Tone.BG_RAISED);
                pen.strokeBox(pill, 9, 1, Tone.BORDER_NODE);
                pen.text(placed.label(), pill.centerX(), pill.centerY(), Style.LABEL, Tone.TEXT, TextAlignment.CENTER);
            }
        }
    }
}
