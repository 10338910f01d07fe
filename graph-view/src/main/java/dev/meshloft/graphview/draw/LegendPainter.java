package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.Mtls;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.Point;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.canvas.GraphicsContext;

/// Draws the legend in two rows, with the same signs as the graph.
public final class LegendPainter {

    private static final double COLUMN = 118;
    private static final double ROW = 20;
    private static final int ROWS = 2;

    private LegendPainter() {}

    public static double width(List<LegendEntry> entries) {
        int columns = (entries.size() + ROWS - 1) / ROWS;
        return COLUMN * columns;
    }

    public static double height(List<LegendEntry> entries) {
        return ROW * Math.min(ROWS, entries.size());
    }

    public static void paint(GraphicsContext gc, List<LegendEntry> entries, Look look) {
        gc.clearRect(0, 0, gc.getCanvas().getWidth(), gc.getCanvas().getHeight());
        Pen pen = new Pen(gc, look);
        BadgePainter small = new BadgePainter(pen);
        EdgePainter edges = new EdgePainter(pen, small);
        for (int i = 0; i < entries.size(); i++) {
            int column = i / ROWS;
            double x = column * COLUMN;
            double y = i % ROWS * ROW + ROW / 2;
            double words = sign(entries.get(i), pen, small, edges, x, y);
            pen.text(entries.get(i).words(), x + words, y, Style.DETAIL, Tone.TEXT_2);
        }
    }

    /// @return where the words begin
    private static double sign(LegendEntry entry, Pen pen, BadgePainter small, EdgePainter edges, double x, double y) {
        switch (entry) {
            case STRICT -> pen.icon("lock-fill", x, y - 6, 12, Tone.OK, Tone.BG_CANVAS);
            case PERMISSIVE -> pen.icon("lock-half", x, y - 6, 12, Tone.WARN, Tone.BG_CANVAS);
            case OFF -> pen.icon("lock-open", x, y - 6, 12, Tone.ERR, Tone.BG_CANVAS);
            case EXTERNAL_TLS -> pen.icon("lock", x, y - 6, 12, Tone.TEXT_2, Tone.BG_CANVAS);
            case ADDED -> small.letter("A", x + 8, y, Tone.OK_SOFT, Tone.OK_BORDER, Tone.OK);
            case MODIFIED -> small.letter("M", x + 8, y, Tone.INFO_SOFT, Tone.INFO_BORDER, Tone.INFO);
            case REMOVED -> small.letter("D", x + 8, y, Tone.ERR_SOFT, Tone.ERR_BORDER, Tone.ERR);
            case ROUTE, EXPOSE, MIRROR, DELEGATE, SELECT, ALLOW, DENY, IMPORT, UNKNOWN -> {
                edges.line(line(EdgeType.valueOf(entry.name()), x, y), Detail.FULL);
                return 34;
            }
        }
        return 22;
    }

    private static PlacedEdge line(EdgeType type, double x, double y) {
        GraphEdge edge = new GraphEdge(
                "", "", "", type, "", OptionalInt.empty(), OptionalInt.empty(), Mtls.NONE, ChangeMark.NONE, null);
        return PlacedEdge.of(edge, List.of(new Point(x, y), new Point(x + 28, y)), "", null);
    }
}
