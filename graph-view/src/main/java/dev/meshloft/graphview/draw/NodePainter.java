package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedNode;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Nodes at each level of detail.
final class NodePainter {

    private static final double ICON_X = 10;
    private static final double TEXT_X = 31;
    private static final double RIGHT = 12;

    private final Pen pen;
    private final GraphicsContext gc;

    NodePainter(Pen pen) {
        this.pen = pen;
        this.gc = pen.gc;
    }

    void paint(PlacedNode placed, Detail detail) {
        GraphNode node = placed.node();
        NodeState state = NodeState.of(node, pen.look);
        gc.setGlobalAlpha(pen.look.alpha(node.id()));
        switch (detail) {
            case FULL -> {
                shape(placed, state, true);
                words(placed, state);
            }
            case SHAPES -> {
                shape(placed, state, false);
                bigIcon(placed, state);
            }
            case BLOCKS -> block(placed, state);
        }
        gc.setGlobalAlpha(1);
    }

    /// The ring of keyboard focus, outside the halo of the selection.
    void focus(PlacedNode placed) {
        gc.setLineDashes(2, 2);
        pen.strokeBox(placed.box().grown(5), 9, 1.5, Tone.ACCENT);
        gc.setLineDashes((double[]) null);
    }

    static String icon(NodeType type) {
        return switch (type) {
            case NAMESPACE -> "ns";
            case GATEWAY -> "gateway";
            case HOST -> "host";
            case SERVICE -> "service";
            case SUBSET -> "version";
            case WORKLOAD -> "workload";
            case EXTERNAL -> "external";
            case CALLER -> "caller";
        };
    }

    private void shape(PlacedNode placed, NodeState state, boolean dashes) {
        NodeType type = placed.node().type();
        Box box = placed.box();
        if (state == NodeState.SELECTED) {
            halo(type, box);
        }
        if (type == NodeType.WORKLOAD) {
            outline(type, box.moved(3, -3), state);
        }
        if (dashes && (type == NodeType.EXTERNAL || state == NodeState.REMOVED)) {
            gc.setLineDashes(4, 3);
        }
        outline(type, box, state);
        gc.setLineDashes((double[]) null);
    }

    private void halo(NodeType type, Box box) {
        double alpha = gc.getGlobalAlpha();
        gc.setGlobalAlpha(alpha * 0.28);
        NodeShape.trace(gc, type, box.grown(4), -1);
        gc.setFill(pen.colour(Tone.ACCENT));
        gc.fill();
        gc.setGlobalAlpha(alpha);
        NodeShape.trace(gc, type, box, 0);
        gc.setFill(pen.colour(Tone.BG_CANVAS));
        gc.fill();
    }

    private void outline(NodeType type, Box box, NodeState state) {
        NodeShape.trace(gc, type, box, state.width / 2);
        gc.setFill(pen.colour(state.fill));
        gc.fill();
        gc.setStroke(pen.colour(state.line));
        gc.setLineWidth(state.width);
        gc.stroke();
    }

    private void words(PlacedNode placed, NodeState state) {
        GraphNode node = placed.node();
        Box box = placed.box();
        Tone ink = state == NodeState.SELECTED ? Tone.ACCENT_TEXT : Tone.TEXT_2;
        if (node.type() == NodeType.CALLER) {
            Icon.named("caller")
                    .drawCentered(gc, box.centerX(), box.centerY(), 16, pen.colour(ink), pen.colour(state.fill));
            pen.text(placed.label(), box.centerX(), box.bottom() + 11, Style.LABEL, Tone.TEXT, TextAlignment.CENTER);
            return;
        }
        pen.icon(icon(node.type()), box.x() + ICON_X, box.centerY() - 8, 16, ink, state.fill);
        boolean twoLines = isTwoLine(node);
        double nameY = twoLines ? box.y() + 14 : box.centerY();
        pen.text(placed.label(), box.x() + TEXT_X, nameY, Style.NAME, Tone.TEXT);
        if (node.change() == ChangeMark.REMOVED && pen.look.shows(Overlay.IMPACT)) {
            strike(placed, nameY);
        }
        if (twoLines) {
            pen.text(node.detail(), box.x() + TEXT_X, box.y() + 29.5, Style.DETAIL, Tone.TEXT_3);
        } else if (node.type() != NodeType.HOST && !node.detail().isEmpty()) {
            pen.text(node.detail(), box.right() - RIGHT, box.centerY(), Style.DETAIL, Tone.TEXT_3, TextAlignment.RIGHT);
        }
    }

    private static boolean isTwoLine(GraphNode node) {
        boolean tall =
                node.type() == NodeType.SERVICE || node.type() == NodeType.GATEWAY || node.type() == NodeType.EXTERNAL;
        return tall && !node.detail().isEmpty();
    }

    private void strike(PlacedNode placed, double y) {
        double width = new FontMeasure(pen.look.family()).width(placed.label(), Style.NAME);
        gc.setStroke(pen.colour(Tone.TEXT));
        gc.setLineWidth(1.5);
        gc.strokeLine(placed.box().x() + TEXT_X, y + 0.5, placed.box().x() + TEXT_X + width, y + 0.5);
    }

    private void bigIcon(PlacedNode placed, NodeState state) {
        Tone ink = state == NodeState.SELECTED ? Tone.ACCENT_TEXT : Tone.TEXT_2;
        double size = Math.min(24, placed.box().height() - 6);
        Icon.named(icon(placed.node().type()))
                .drawCentered(
                        gc,
                        placed.box().centerX(),
                        placed.box().centerY(),
                        size,
                        pen.colour(ink),
                        pen.colour(state.fill));
    }

    private void block(PlacedNode placed, NodeState state) {
        boolean plain = state == NodeState.NORMAL || state == NodeState.HOVER;
        Box box = placed.box();
        gc.setFill(pen.colour(plain ? Tone.BORDER_NODE : state.line));
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 8, 8);
    }
}
