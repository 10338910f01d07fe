package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphNode;
import java.util.List;

/// One node with its place.
///
/// @param box the shape itself, without marks, badges and a caller's name below it
/// @param label the name as drawn, with a middle ellipsis where it is too long
/// @param badges from the left, at most four, the last may count the rest
public record PlacedNode(GraphNode node, Box box, String label, List<PlacedBadge> badges) {

    public PlacedNode {
        badges = List.copyOf(badges);
    }

    public String id() {
        return node.id();
    }

    public boolean isShortened() {
        return !label.equals(node.label());
    }

    /// The shape and everything that hangs on it.
    public Box reach() {
        Box all = box;
        for (PlacedBadge badge : badges) {
            all = all.union(badge.box());
        }
        Box caption = NodeSize.captionBelow(this);
        return caption.width() > 0 ? all.union(caption) : all;
    }

    PlacedNode moved(double dx, double dy) {
        return new PlacedNode(
                node,
                box.moved(dx, dy),
                label,
                badges.stream().map(badge -> badge.moved(dx, dy)).toList());
    }
}
