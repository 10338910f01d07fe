package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.graphview.layout.TextMeasure.Style;

/// The words on an edge.
public final class EdgeText {

    /// Height of every label.
    public static final double HEIGHT = 18;

    private static final double MAX_WIDTH = 160;
    private static final String BETWEEN = " · ";
    private static final String WIDEST_SHARE = "100 → 90 %";

    private EdgeText() {}

    /// `90 %`, `100 → 90 %`, `x-tester`, `x-tester · 90 %`, `mirror 5 %`, `?`; empty for none.
    public static String of(GraphEdge edge) {
        String share = share(edge);
        return switch (edge.type()) {
            case MIRROR -> share.isEmpty() ? mirror(edge) : "mirror " + share;
            case UNKNOWN -> edge.label().isEmpty() ? "?" : edge.label();
            case DENY -> verdict(edge, "Newly denied");
            case ALLOW -> verdict(edge, "Newly allowed");
            case EXPOSE, ROUTE, DELEGATE, SELECT, IMPORT -> joined(edge.label(), share);
        };
    }

    /// Whether a small icon stands before the words.
    public static boolean hasIcon(GraphEdge edge) {
        return edge.type() == EdgeType.MIRROR || edge.type() == EdgeType.DENY || edge.type() == EdgeType.ALLOW;
    }

    /// Where they are too long, the share stays whole.
    static String fitted(GraphEdge edge, TextMeasure measure) {
        String words = of(edge);
        String share = share(edge);
        boolean both = !share.isEmpty()
                && words.equals(joined(edge.label(), share))
                && !edge.label().isEmpty();
        if (!both) {
            return measure.middleEllipsis(words, Style.LABEL, MAX_WIDTH);
        }
        double room = MAX_WIDTH - measure.width(BETWEEN + share, Style.LABEL);
        return joined(measure.middleEllipsis(edge.label(), Style.LABEL, room), share);
    }

    static double width(GraphEdge edge, String text, TextMeasure measure) {
        return Math.ceil((measure.width(text, Style.LABEL) + 14 + (hasIcon(edge) ? 16 : 0)) / 2) * 2;
    }

    /// Width to keep free for the words of an edge, now and after its weight has been changed: nothing moves when it
    /// is.
    static double room(GraphEdge edge, TextMeasure measure) {
        String text = edge.weight().isEmpty() ? of(edge) : withShare(edge, WIDEST_SHARE);
        return width(edge, measure.middleEllipsis(text, Style.LABEL, MAX_WIDTH), measure);
    }

    private static String withShare(GraphEdge edge, String share) {
        return edge.type() == EdgeType.MIRROR ? "mirror " + share : joined(edge.label(), share);
    }

    private static String verdict(GraphEdge edge, String fresh) {
        return edge.label().isEmpty() && edge.change() == ChangeMark.ADDED ? fresh : edge.label();
    }

    private static String mirror(GraphEdge edge) {
        return edge.label().isEmpty() ? "mirror" : edge.label();
    }

    private static String share(GraphEdge edge) {
        if (edge.weight().isEmpty()) {
            return "";
        }
        int now = edge.weight().getAsInt();
        int before = edge.previousWeight().orElse(now);
        if (before != now) {
            return before + " → " + now + " %";
        }
        return now == 100 && edge.type() != EdgeType.MIRROR && edge.change() == ChangeMark.NONE ? "" : now + " %";
    }

    private static String joined(String label, String share) {
        return label.isEmpty() ? share : share.isEmpty() ? label : label + BETWEEN + share;
    }
}
