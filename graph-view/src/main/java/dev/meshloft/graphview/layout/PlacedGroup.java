package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.ProblemCount;

/// A namespace, or a bundle of things that are alike, as a frame around its nodes, or as one block when it is
/// collapsed.
///
/// @param label the name as drawn, with a middle ellipsis where it is too long
/// @param nameWidth of the head's words and icons from the left border; no edge runs through it
/// @param services how many services it holds
/// @param summary what it holds in words: `12 services`, `3 gateways`
/// @param hidden problems of everything a collapsed group hides, its own included
/// @param changed how many of these the draft changes
public record PlacedGroup(
        GraphNode node,
        Box box,
        boolean collapsed,
        String label,
        double nameWidth,
        int services,
        String summary,
        ProblemCount hidden,
        int changed) {

    public static final double HEAD = 28;

    public String id() {
        return node.id();
    }

    public Box head() {
        return new Box(box.x(), box.y(), box.width(), Math.min(HEAD, box.height()));
    }

    /// The part of the head that carries the name.
    public Box name() {
        return new Box(box.x(), box.y(), Math.min(box.width(), nameWidth), head().height());
    }

    PlacedGroup moved(double dx, double dy) {
        return in(box.moved(dx, dy));
    }

    PlacedGroup in(Box there) {
        return new PlacedGroup(node, there, collapsed, label, nameWidth, services, summary, hidden, changed);
    }
}
