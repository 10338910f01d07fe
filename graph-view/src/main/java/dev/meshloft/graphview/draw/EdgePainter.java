package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.Point;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// Lines, tips and labels.
final class EdgePainter {

    private static final double TIP = 9;
    private static final double HALF = 4.5;
    /// More thin lines than this would hide what they lead to.
    private static final int CROWD = 400;
    private static final int THRONG = 2_000;
    private static final double THIN = 0.75;

    private final Pen pen;
    private final GraphicsContext gc;
    private final BadgePainter small;
    private final Box seen;
    private final StraightLines straight;
    /// Whether corners and dashes are left out.
    private final boolean plain;

    /// @param seen the part of the drawing that is in view
    EdgePainter(Pen pen, BadgePainter small, Camera camera, Box seen, boolean plain) {
        this.pen = pen;
        this.gc = pen.gc;
        this.small = small;
        this.seen = seen;
        this.straight = new StraightLines(gc, camera, seen);
        this.plain = plain;
    }

    /// @param detail how much; from [Detail#SHAPES] on it draws the tip as well
    void line(PlacedEdge placed, Detail detail) {
        EdgeStyle style = EdgeStyle.of(placed.edge(), pen.look);
        gc.setGlobalAlpha(pen.look.alpha(placed.id()));
        double width = pen.look.isHovered(placed.id()) ? style.width() + 1 : style.width();
        if (plain || detail != Detail.FULL) {
            gc.setFill(pen.colour(style.line()));
            straight.line(placed, width);
        } else {
            stroke(placed, style, width);
        }
        tip(placed, style);
        if (detail == Detail.FULL) {
            coveredLabel(placed, style);
        }
        gc.setGlobalAlpha(1);
    }

    private void stroke(PlacedEdge placed, EdgeStyle style, double width) {
        gc.setStroke(pen.colour(style.line()));
        gc.setLineWidth(width);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.beginPath();
        placed.path().pieces().forEach(this::trace);
        gc.stroke();
    }

    /// The thinnest that can be seen, for thousands of edges.
    void thinLines(List<PlacedEdge> edges) {
        gc.setGlobalAlpha(edges.size() > THRONG ? 0.15 : edges.size() > CROWD ? 0.4 : THIN);
        straight.hairlines(edges, edge -> pen.colour(thinTone(edge)));
        gc.setGlobalAlpha(1);
    }

    private Tone thinTone(PlacedEdge edge) {
        Tone tone = EdgeStyle.of(edge.edge(), pen.look).line();
        return tone == Tone.EDGE_STRONG ? Tone.EDGE : tone;
    }

    void label(PlacedEdge placed) {
        GraphEdge edge = placed.edge();
        gc.setGlobalAlpha(pen.look.alpha(placed.id()));
        boolean live = edge.id().equals(pen.look.liveEdge());
        String text = live ? pen.look.liveText() : placed.text();
        if (placed.label() != null && !text.isEmpty()) {
            words(live ? wideEnough(placed.label(), text) : placed.label(), text, edge, live);
        } else if (edge.type() == EdgeType.ALLOW || edge.type() == EdgeType.DENY) {
            Point middle = middle(placed);
            boolean allowed = edge.type() == EdgeType.ALLOW;
            small.disc(
                    allowed ? "shield" : "deny",
                    middle.x(),
                    middle.y(),
                    allowed ? Tone.OK_SOFT : Tone.ERR_SOFT,
                    allowed ? Tone.OK_BORDER : Tone.ERR_BORDER,
                    allowed ? Tone.OK : Tone.ERR);
        }
        gc.setGlobalAlpha(1);
    }

    void mtls(PlacedEdge placed) {
        Point at = placed.disc();
        if (at != null) {
            gc.setGlobalAlpha(pen.look.alpha(placed.id()));
            small.disc(placed.edge().mtls(), at.x(), at.y());
            gc.setGlobalAlpha(1);
        }
    }

    /// The middle of the longest straight part.
    private static Point middle(PlacedEdge placed) {
        List<Point> points = placed.points();
        int best = 1;
        for (int i = 2; i < points.size(); i++) {
            if (points.get(i).distance(points.get(i - 1)) > points.get(best).distance(points.get(best - 1))) {
                best = i;
            }
        }
        Point a = points.get(best - 1);
        Point b = points.get(best);
        return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }

    /// The label was made for other words.
    private Box wideEnough(Box box, String text) {
        double needed = Math.ceil(new FontMeasure(pen.look.family()).width(text, Style.LABEL)) + 14;
        return Box.around(box.center(), Math.max(needed, box.width()), box.height());
    }

    private void words(Box box, String text, GraphEdge edge, boolean live) {
        Tone fill = Tone.NODE_BG;
        Tone line = Tone.BORDER;
        Tone ink = Tone.TEXT;
        if (live || pen.look.isSelected(edge.id())) {
            fill = Tone.ACCENT_SOFT;
            line = Tone.ACCENT;
            ink = Tone.ACCENT_TEXT;
        } else if (edge.type() == EdgeType.DENY) {
            fill = Tone.ERR_SOFT;
            line = Tone.ERR_BORDER;
            ink = Tone.ERR;
        } else if (edge.type() == EdgeType.ALLOW) {
            fill = Tone.OK_SOFT;
            line = Tone.OK_BORDER;
            ink = Tone.OK;
        } else if (pen.look.shows(Overlay.IMPACT) && edge.change() != ChangeMark.NONE) {
            fill = edge.change() == ChangeMark.REMOVED ? Tone.ERR_SOFT : Tone.INFO_SOFT;
            line = edge.change() == ChangeMark.REMOVED ? Tone.ERR_BORDER : Tone.INFO_BORDER;
            ink = edge.change() == ChangeMark.REMOVED ? Tone.ERR : Tone.INFO;
        }
        pen.fillBox(box, 4, fill);
        pen.strokeBox(box, 4, 1, line);
        String icon = icon(edge);
        double shift = icon.isEmpty() ? 0 : 8;
        if (!icon.isEmpty()) {
            pen.icon(icon, box.x() + 6, box.centerY() - 6, 12, ink, fill);
        }
        pen.text(text, box.centerX() + shift, box.centerY(), Style.LABEL, ink, TextAlignment.CENTER);
    }

    private static String icon(GraphEdge edge) {
        return switch (edge.type()) {
            case MIRROR -> "mirror";
            case DENY -> "deny";
            case ALLOW -> "shield";
            case EXPOSE, ROUTE, DELEGATE, SELECT, IMPORT, UNKNOWN -> "";
        };
    }

    /// A label without room leaves a dot: the tooltip has its words.
    private void coveredLabel(PlacedEdge placed, EdgeStyle style) {
        if (placed.label() == null && !placed.text().isEmpty()) {
            Point middle = middle(placed);
            gc.setFill(pen.colour(style.line()));
            gc.fillOval(middle.x() - 3, middle.y() - 3, 6, 6);
        }
    }

    private void trace(double[] piece) {
        gc.moveTo(piece[0], piece[1]);
        for (int i = 2; i < piece.length; i += 2) {
            gc.lineTo(piece[i], piece[i + 1]);
        }
    }

    private void tip(PlacedEdge placed, EdgeStyle style) {
        Point end = placed.end();
        if (style.tip() == EdgeStyle.Tip.NONE || !seen.contains(end.x(), end.y())) {
            return;
        }
        Point before = placed.points().get(placed.points().size() - 2);
        double length = Math.max(1e-6, end.distance(before));
        gc.save();
        gc.translate(end.x(), end.y());
        gc.rotate(Math.toDegrees(Math.atan2((end.y() - before.y()) / length, (end.x() - before.x()) / length)));
        gc.setFill(pen.colour(style.line()));
        gc.setLineWidth(1.5);
        gc.beginPath();
        switch (style.tip()) {
            case FILLED -> {
                triangle();
                gc.fill();
            }
            case HOLLOW -> {
                triangle();
                hollow();
            }
            case OPEN -> {
                gc.moveTo(-TIP + 1, -HALF);
                gc.lineTo(-1, 0);
                gc.lineTo(-TIP + 1, HALF);
                gc.stroke();
            }
            case DIAMOND -> {
                gc.moveTo(-1, 0);
                gc.lineTo(-6, -4);
                gc.lineTo(-11, 0);
                gc.lineTo(-6, 4);
                gc.closePath();
                hollow();
            }
            case BAR -> {
                gc.setLineWidth(2);
                gc.moveTo(-1.5, -5.5);
                gc.lineTo(-1.5, 5.5);
                gc.stroke();
            }
            case NONE -> {}
        }
        gc.restore();
    }

    private void triangle() {
        gc.moveTo(0, 0);
        gc.lineTo(-TIP, -HALF);
        gc.lineTo(-TIP, HALF);
        gc.closePath();
    }

    private void hollow() {
        gc.setFill(pen.colour(Tone.BG_CANVAS));
        gc.fill();
        gc.stroke();
    }
}
