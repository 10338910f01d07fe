package dev.meshloft.graphview.draw;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Everything besides the graph and the camera that a frame depends on.
///
/// @param selected id of the selected node, group or edge
/// @param hovered id of what the pointer is on
/// @param focused whether the keyboard focus is shown on the selection
/// @param lit ids that stay bright while the rest is dimmed; null for everything
/// @param liveEdge id of the edge whose weight is being changed
/// @param liveText the words on it meanwhile
public record Look(
        Function<Tone, Color> colours,
        String family,
        Set<Overlay> overlays,
        @Nullable String selected,
        @Nullable String hovered,
        boolean focused,
        @Nullable Set<String> lit,
        @Nullable String liveEdge,
        String liveText) {

    public Color colour(Tone tone) {
        return colours.apply(tone);
    }

    public boolean shows(Overlay overlay) {
        return overlays.contains(overlay);
    }

    /// Ties of access are shown by their own overlay, when they are selected, and when the draft changes them.
    public boolean shows(PlacedGraph graph, GraphEdge edge) {
        boolean changed = edge.change() != ChangeMark.NONE && shows(Overlay.IMPACT);
        return !graph.isTie(edge) || shows(Overlay.ACCESS) || changed || isSelected(edge.id());
    }

    boolean isSelected(String id) {
        return id.equals(selected);
    }

    boolean isHovered(String id) {
        return id.equals(hovered);
    }

    double alpha(String id) {
        return lit == null || lit.contains(id) || isSelected(id) ? 1 : 0.32;
    }
}
