package dev.meshloft.editor.typing;

import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownEdit;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Selected text dragged to another place: moved, with Ctrl copied. One edit. A bar shows where it would go.
final class TextDrag {

    private final EditorSurface surface;
    private final Region bar = new Region();

    TextDrag(EditorSurface surface) {
        this.surface = surface;
    }

    void install() {
        bar.getStyleClass().add("drop-bar");
        bar.setManaged(false);
        bar.setVisible(false);
        surface.overlay().getChildren().add(bar);
        surface.area().setOnSelectionDrag(this::dragged);
        surface.area().setOnSelectionDropped(this::dropped);
    }

    private void dragged(Point2D point) {
        Optional<Bounds> at = surface.view().boundsOfCaret(surface.view().offsetAt(point.getX(), point.getY()));
        bar.setVisible(at.isPresent() && surface.isEditable());
        at.ifPresent(place -> bar.resizeRelocate(place.getMinX() - 1, place.getMinY(), 2, place.getHeight()));
    }

    private void dropped(MouseEvent event) {
        bar.setVisible(false);
        Selection from = surface.selection();
        int to = surface.view().offsetAt(event.getX(), event.getY());
        boolean within = from.start() <= to && to <= from.end();
        if (within || !surface.isEditable()) {
            surface.select(Selection.at(to));
            return;
        }
        String text = surface.selectedText();
        ShownEdit put = new ShownEdit(to, to, text);
        if (event.isShortcutDown()) {
            surface.edit(List.of(put), List.of(new Selection(to, to + text.length())));
            return;
        }
        ShownEdit take = new ShownEdit(from.start(), from.end(), "");
        int start = to < from.start() ? to : to - text.length();
        surface.edit(
                to < from.start() ? List.of(put, take) : List.of(take, put),
                List.of(new Selection(start, start + text.length())));
    }
}
