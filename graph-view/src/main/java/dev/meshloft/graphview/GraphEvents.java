package dev.meshloft.graphview;

import org.jspecify.annotations.Nullable;

/// What a person does on the graph. All methods run on the FX thread; each does nothing unless overridden.
public interface GraphEvents {

    /// Double click or `Enter` on a node, a group or an edge.
    default void open(String id) {}

    /// What a weight would do to the text, while it is dragged or typed.
    default EditPreview previewWeight(String edgeId, int percent) {
        return EditPreview.NONE;
    }

    /// A weight was dragged or typed; the graph still shows the old one. Others rebalance elsewhere.
    ///
    /// @param percent 0 to 100
    default void changeWeight(String edgeId, int percent) {}

    /// The chevron of a namespace: lay out again with it collapsed or expanded.
    default void toggleGroup(String groupId) {}

    /// `F`: show only what is around a thing, or everything again.
    ///
    /// @return whether that was done; otherwise the camera moves there
    default boolean focus(String id) {
        return false;
    }

    /// `[` and `]`: one edge less or more around the thing in focus.
    default void changeDepth(int by) {}

    /// `/`: look for a node by its name.
    default void search() {}

    /// The drawing that is being made is not wanted any more.
    default void cancelLayout() {}

    /// A menu is wanted, by mouse or key.
    ///
    /// @param id what for; null for the empty canvas
    default void menu(@Nullable String id, double screenX, double screenY) {}
}
