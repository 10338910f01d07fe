package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.GraphEdge;

/// Line and tip of an edge.
record EdgeStyle(Tone line, double width, Tip tip) {

    enum Tip {
        FILLED,
        OPEN,
        HOLLOW,
        DIAMOND,
        BAR,
        NONE
    }

    static EdgeStyle of(GraphEdge edge, Look look) {
        EdgeStyle plain = byType(edge);
        if (look.isSelected(edge.id())) {
            return new EdgeStyle(Tone.ACCENT, Math.max(2, plain.width), plain.tip);
        }
        if (!look.shows(Overlay.IMPACT)) {
            return plain;
        }
        return switch (edge.change()) {
            case NONE -> plain;
            case ADDED -> plain.tip == Tip.BAR ? plain : plain.in(Tone.OK_FILL);
            case MODIFIED -> isLess(edge) ? plain : plain.in(Tone.INFO_FILL);
            case REMOVED -> plain.in(Tone.ERR_FILL);
        };
    }

    private EdgeStyle in(Tone tone) {
        return new EdgeStyle(tone, Math.max(2, width), tip);
    }

    private static boolean isLess(GraphEdge edge) {
        int now = edge.weight().orElse(0);
        return edge.previousWeight().isPresent() && now < edge.previousWeight().getAsInt() && now > 0;
    }

    private static EdgeStyle byType(GraphEdge edge) {
        return switch (edge.type()) {
            case EXPOSE -> new EdgeStyle(Tone.EDGE, 1.5, Tip.OPEN);
            case ROUTE -> route(edge);
            case MIRROR, UNKNOWN -> new EdgeStyle(Tone.EDGE, 1.5, Tip.FILLED);
            case DELEGATE -> new EdgeStyle(Tone.EDGE, 1.5, Tip.DIAMOND);
            case SELECT -> new EdgeStyle(Tone.EDGE, 1, Tip.NONE);
            case ALLOW -> new EdgeStyle(Tone.OK_FILL, 1.5, Tip.FILLED);
            case DENY -> new EdgeStyle(Tone.ERR_FILL, 2, Tip.BAR);
            case IMPORT -> new EdgeStyle(Tone.EDGE, 1.5, Tip.HOLLOW);
        };
    }

    private static EdgeStyle route(GraphEdge edge) {
        int share = edge.weight().orElse(0);
        double width = share < 34 ? 1.5 : share < 67 ? 2 : 3;
        return new EdgeStyle(share < 67 ? Tone.EDGE : Tone.EDGE_STRONG, width, Tip.FILLED);
    }
}
