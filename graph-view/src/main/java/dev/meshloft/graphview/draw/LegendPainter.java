package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.Mtls;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.Point;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.canvas.GraphicsContext;

/// Draws the legend in two rows, with the same signs as the graph.
public final class LegendPainter {

    private static final double GAP = 16;
    private static final double LINE_SIGN = 34;
    private static final double ICON_SIGN = 22;
    private static final double ROW = 20;
    private static final int ROWS = 2;

    private LegendPainter() {}

    public static double width(List<LegendEntry> entries, Look look) {
        double width = 0;
        for (int i = 0; i < entries.size(); i += ROWS) {
            width += column(entries, i, look) + GAP;
        }
        return Math.max(0, width - GAP);
    }

    private static double column(List<LegendEntry> entries, int first, Look look) {
        FontMeasure measure = new FontMeasure(look.family());
        return entries.subList(first, Math.min(first + ROWS, entries.size())).stream()
                .mapToDouble(entry -> signWidth(entry) + Math.ceil(measure.width(entry.words(), Style.DETAIL)))
                .max()
                .orElse(0);
    }

    public static double height(List<LegendEntry> entries) {
        return ROW * Math.min(ROWS, entries.size());
    }

    public static void paint(GraphicsContext gc, List<LegendEntry> entries, Look look) {
        gc.clearRect(0, 0, gc.getCanvas().getWidth(), gc.getCanvas().getHeight());
        Pen pen = new Pen(gc, look);
        BadgePainter small = new BadgePainter(pen);
        EdgePainter edges = new EdgePainter(pen, small, new Camera(1, 0, 0), new Box(-1e6, -1e6, 2e6, 2e6), false);
        double x = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0 && i % ROWS == 0) {
                x += column(entries, i - ROWS, look) + GAP;
            }
            double y = i % ROWS * ROW + ROW / 2;
            sign(entries.get(i), pen, small, edges, x, y);
            pen.text(entries.get(i).words(), x + signWidth(entries.get(i)), y, Style.DETAIL, Tone.TEXT_2);
        }
    }

    private static void sign(LegendEntry entry, Pen pen, BadgePainter small, EdgePainter edges, double x, double y) {
        switch (entry) {
            case STRICT -> pen.icon("lock-fill", x, y - 6, 12, Tone.OK, Tone.BG_CANVAS);
            case PERMISSIVE -> pen.icon("lock-half", x, y - 6, 12, Tone.WARN, Tone.BG_CANVAS);
            case OFF -> pen.icon("lock-open", x, y - 6, 12, Tone.ERR, Tone.BG_CANVAS);
            case EXTERNAL_TLS -> pen.icon("lock", x, y - 6, 12, Tone.TEXT_2, Tone.BG_CANVAS);
            case ADDED -> small.letter("A", x + 8, y, Tone.OK_SOFT, Tone.OK_BORDER, Tone.OK);
            case MODIFIED -> small.letter("M", x + 8, y, Tone.INFO_SOFT, Tone.INFO_BORDER, Tone.INFO);
            case REMOVED -> small.letter("D", x + 8, y, Tone.ERR_SOFT, Tone.ERR_BORDER, Tone.ERR);
            case ROUTE, EXPOSE, MIRROR, DELEGATE, SELECT, ALLOW, DENY, IMPORT, UNKNOWN ->
                edges.line(line(EdgeType.valueOf(entry.name()), x, y), Detail.FULL);
        }
    }

    private static double signWidth(LegendEntry entry) {
        return switch (entry) {
            case ROUTE, EXPOSE, MIRROR, DELEGATE, SELECT, ALLOW, DENY, IMPORT, UNKNOWN -> LINE_SIGN;
            case STRICT, PERMISSIVE, OFF, EXTERNAL_TLS, ADDED, MODIFIED, REMOVED -> ICON_SIGN;
        };
    }

    private static PlacedEdge line(EdgeType type, double x, double y) {
        GraphEdge edge = new GraphEdge(
                "", "", "", type, "", OptionalInt.empty(), OptionalInt.empty(), Mtls.NONE, ChangeMark.NONE, null);
        return PlacedEdge.of(edge, List.of(new Point(x, y), new Point(x + 28, y)), "", null);
    }
}
