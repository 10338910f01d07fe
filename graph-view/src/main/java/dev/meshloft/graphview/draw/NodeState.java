package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.GraphNode;

/// How a node's outline and fill say its state. Selection wins, then errors, changes, warnings.
enum NodeState {
    NORMAL(Tone.NODE_BG, Tone.BORDER_NODE, 1),
    HOVER(Tone.BG_HOVER, Tone.EDGE_STRONG, 1),
    SELECTED(Tone.ACCENT_SOFT, Tone.ACCENT, 2),
    ERROR(Tone.NODE_BG, Tone.ERR_FILL, 1.5),
    WARNING(Tone.NODE_BG, Tone.WARN_FILL, 1.5),
    ADDED(Tone.OK_SOFT, Tone.OK_FILL, 1.5),
    MODIFIED(Tone.NODE_BG, Tone.INFO_FILL, 1.5),
    REMOVED(Tone.ERR_SOFT, Tone.ERR_FILL, 1.5);

    final Tone fill;
    final Tone line;
    final double width;

    NodeState(Tone fill, Tone line, double width) {
        this.fill = fill;
        this.line = line;
        this.width = width;
    }

    static NodeState of(GraphNode node, Look look) {
        if (look.isSelected(node.id())) {
            return SELECTED;
        }
        if (look.shows(Overlay.PROBLEMS) && node.problems().errors() > 0) {
            return ERROR;
        }
        NodeState change = change(node, look);
        if (change != NORMAL) {
            return change;
        }
        if (look.shows(Overlay.PROBLEMS) && node.problems().warnings() > 0) {
            return WARNING;
        }
        return look.isHovered(node.id()) ? HOVER : NORMAL;
    }

    private static NodeState change(GraphNode node, Look look) {
        if (!look.shows(Overlay.IMPACT)) {
            return NORMAL;
        }
        return switch (node.change()) {
            case NONE -> NORMAL;
            case ADDED -> ADDED;
            case MODIFIED -> MODIFIED;
            case REMOVED -> REMOVED;
        };
    }
}
