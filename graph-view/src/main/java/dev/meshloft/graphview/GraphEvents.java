package dev.meshloft.graphview;

import org.jspecify.annotations.Nullable;

/// What a person does on the graph. All methods run on the FX thread; each does nothing unless overridden.
public interface GraphEvents {

    /// Double click or `Enter` on a node, a group or an edge.
    default void open(String id) {}

    /// A weight was dragged or typed; the graph still shows the old one. Others rebalance elsewhere.
    ///
    /// @param percent 0 to 100
    default void changeWeight(String edgeId, int percent) {}

    /// The chevron of a namespace: lay out again with it collapsed or expanded.
    default void toggleGroup(String groupId) {}

    /// A menu is wanted, by mouse or key.
    ///
    /// @param id what for; null for the empty canvas
    default void menu(@Nullable String id, double screenX, double screenY) {}
}
