package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.Badge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.Mtls;
import dev.meshloft.core.topology.ProblemCount;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedBadge;
import dev.meshloft.graphview.layout.PlacedNode;
import dev.meshloft.graphview.layout.TextMeasure.Style;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Small things: badges, mTLS discs, problem marks, change letters.
final class BadgePainter {

    private final Pen pen;
    private final GraphicsContext gc;

    BadgePainter(Pen pen) {
        this.pen = pen;
        this.gc = pen.gc;
    }

    void badges(PlacedNode placed) {
        gc.setGlobalAlpha(pen.look.alpha(placed.id()));
        placed.badges().forEach(this::badge);
        gc.setGlobalAlpha(1);
    }

    /// Marks around a point in screen pixels, at constant size.
    void problem(ProblemCount count, double cx, double cy, double size) {
        if (count.errors() + count.warnings() == 0) {
            return;
        }
        boolean error = count.errors() > 0;
        Icon.named(error ? "err-c" : "warn-t")
                .drawCentered(
                        gc, cx, cy, size, pen.colour(error ? Tone.ERR_FILL : Tone.WARN_FILL), pen.colour(Tone.NODE_BG));
    }

    void change(GraphNode node, double cx, double cy) {
        switch (node.change()) {
            case NONE -> {}
            case ADDED -> letter("A", cx, cy, Tone.OK_SOFT, Tone.OK_FILL, Tone.OK);
            case MODIFIED -> letter("M", cx, cy, Tone.INFO_SOFT, Tone.INFO_FILL, Tone.INFO);
            case REMOVED -> letter("D", cx, cy, Tone.ERR_SOFT, Tone.ERR_FILL, Tone.ERR);
        }
    }

    void letter(String letter, double cx, double cy, Tone soft, Tone line, Tone ink) {
        Box box = new Box(Math.rint(cx - 7.5), Math.rint(cy - 8), 15, 16);
        pen.fillBox(box, 4, soft);
        pen.strokeBox(box, 4, 1, line);
        pen.text(letter, box.centerX(), box.centerY(), Style.LABEL, ink, TextAlignment.CENTER);
    }

    /// @param mtls [Mtls#NONE] draws nothing
    void disc(Mtls mtls, double cx, double cy) {
        switch (mtls) {
            case STRICT -> disc("lock-fill", cx, cy, Tone.OK_SOFT, Tone.OK_BORDER, Tone.OK);
            case PERMISSIVE -> disc("lock-half", cx, cy, Tone.WARN_SOFT, Tone.WARN_BORDER, Tone.WARN);
            case OFF -> disc("lock-open", cx, cy, Tone.ERR_SOFT, Tone.ERR_BORDER, Tone.ERR);
            case EXTERNAL_TLS -> disc("lock", cx, cy, Tone.NODE_BG, Tone.BORDER_NODE, Tone.TEXT_2);
            case NONE -> {}
        }
    }

    void disc(String icon, double cx, double cy, Tone soft, Tone line, Tone ink) {
        gc.setFill(pen.colour(soft));
        gc.fillOval(cx - 8.5, cy - 8.5, 17, 17);
        gc.setStroke(pen.colour(line));
        gc.setLineWidth(1);
        gc.strokeOval(cx - 8, cy - 8, 16, 16);
        Icon.named(icon).drawCentered(gc, cx, cy, 11, pen.colour(ink), pen.colour(soft));
    }

    static @Nullable String modeIcon(GraphNode group) {
        for (Badge badge : group.badges()) {
            String icon = icon(badge.kind());
            if (icon.startsWith("lock")) {
                return icon;
            }
        }
        return null;
    }

    static Tone modeTone(String icon) {
        return icon.equals("lock-fill") ? Tone.OK : icon.equals("lock-half") ? Tone.WARN : Tone.ERR;
    }

    static String icon(Badge.Kind kind) {
        return switch (kind) {
            case NOT_INJECTED -> "noproxy";
            case POLICY -> "shield";
            case JWT -> "key";
            case FAULT -> "fault";
            case TIMEOUT -> "clock";
            case RETRY -> "retry";
            case CIRCUIT_BREAKER -> "breaker";
            case MIRROR -> "mirror";
            case MTLS_STRICT -> "lock-fill";
            case MTLS_PERMISSIVE -> "lock-half";
            case MTLS_OFF -> "lock-open";
        };
    }

    private void badge(PlacedBadge placed) {
        Box box = placed.box();
        boolean fault = placed.badge() != null && placed.badge().kind() == Badge.Kind.FAULT;
        pen.fillBox(box, 4, fault ? Tone.WARN_SOFT : Tone.NODE_BG);
        pen.strokeBox(box, 4, 1, fault ? Tone.WARN_BORDER : Tone.BORDER_NODE);
        Tone ink = fault ? Tone.WARN : Tone.TEXT_2;
        double textX = box.x() + 5;
        if (placed.badge() != null) {
            pen.icon(icon(placed.badge().kind()), box.x() + 4, box.centerY() - 6, 12, ink, Tone.NODE_BG);
            textX = box.x() + 19;
        }
        pen.text(placed.text(), textX, box.centerY(), Style.LABEL, ink);
    }
}
