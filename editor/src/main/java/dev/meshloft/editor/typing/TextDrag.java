package dev.meshloft.editor.typing;

import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownEdit;
import java.util.List;
import javafx.scene.input.MouseEvent;

/// Selected text dragged to another place: moved, with Ctrl copied. One edit.
record TextDrag(EditorSurface surface) {

    void install() {
        surface.area().setOnSelectionDropped(this::dropped);
    }

    private void dropped(MouseEvent event) {
        Selection from = surface.selection();
        int to = surface.offsetAt(event.getX(), event.getY());
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
