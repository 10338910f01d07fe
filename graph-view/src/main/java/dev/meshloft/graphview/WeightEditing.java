package dev.meshloft.graphview;

import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.graphview.interact.WeightEdit;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.Point;
import org.jspecify.annotations.Nullable;

/// A weight that is being dragged or typed, and the popup that shows what it will do to the text.
final class WeightEditing {

    private static final double BELOW = 12;
    private static final double EDGE = 8;

    private final MeshGraphView view;
    private final EditPopup popup = new EditPopup();
    private @Nullable WeightEdit edit;

    WeightEditing(MeshGraphView view) {
        this.view = view;
    }

    EditPopup popup() {
        return popup;
    }

    @Nullable
    WeightEdit edit() {
        return edit;
    }

    void set(@Nullable WeightEdit next) {
        edit = next;
        popup.show(next == null ? EditPreview.NONE : view.events().previewWeight(next.edgeId(), next.percent()), next);
        view.repaint();
    }

    /// Ends the edit and reports it, if it changes anything.
    void commit() {
        WeightEdit done = edit;
        set(null);
        if (done != null && done.isChange()) {
            view.events().changeWeight(done.edgeId(), done.percent());
        }
    }

    /// The weight edge of an id, null for anything else.
    @Nullable
    GraphEdge edgeOf(@Nullable String id) {
        PlacedEdge placed = id == null ? null : view.placedGraph().edge(id);
        return placed != null && placed.edge().weight().isPresent() ? placed.edge() : null;
    }

    /// Puts the popup below the label, above it where there is no room.
    void place(double width, double height) {
        WeightEdit now = edit;
        PlacedEdge placed = now == null ? null : view.placedGraph().edge(now.edgeId());
        if (placed == null || !popup.isVisible()) {
            return;
        }
        Box label = placed.label() == null ? placed.bounds() : placed.label();
        double wide = popup.prefWidth(-1);
        double high = popup.prefHeight(wide);
        Point below = view.camera().toScreen(label.x(), label.bottom());
        Point above = view.camera().toScreen(label.x(), label.y());
        boolean fits = below.y() + BELOW + high <= height - EDGE;
        double y = fits ? below.y() + BELOW : above.y() - BELOW - high;
        double x = Math.clamp(below.x(), EDGE, Math.max(EDGE, width - wide - EDGE));
        popup.resizeRelocate(Math.rint(x), Math.rint(Math.max(EDGE, y)), wide, high);
    }
}
