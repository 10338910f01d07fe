package dev.meshloft.editor.caret;

import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.Selection;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Alt and a click add or take a caret; Shift+Alt and the middle button select a column.
final class CaretMouse {

    private final EditorSurface surface;
    /// Where a column begins; -1 while none is being selected.
    private int columnFrom = -1;

    CaretMouse(EditorSurface surface) {
        this.surface = surface;
    }

    void install() {
        surface.area().addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        surface.area().addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        surface.area().addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void pressed(MouseEvent event) {
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        int at = surface.view().offsetAt(event.getX(), event.getY());
        if ((primary && event.isAltDown() && event.isShiftDown()) || event.getButton() == MouseButton.MIDDLE) {
            columnFrom = event.getButton() == MouseButton.MIDDLE ? at : surface.caret();
            selectColumn(at);
            surface.area().requestFocus();
            event.consume();
        } else if (primary && event.isAltDown()) {
            toggle(at);
            surface.area().requestFocus();
            event.consume();
        } else if (primary && !surface.hasOneCaret()) {
            surface.select(surface.selection());
        }
    }

    private void dragged(MouseEvent event) {
        if (columnFrom >= 0) {
            selectColumn(surface.view().offsetAt(event.getX(), event.getY()));
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (columnFrom >= 0) {
            columnFrom = -1;
            event.consume();
        }
    }

    private void toggle(int at) {
        List<Selection> all = new ArrayList<>(surface.selections());
        boolean taken = all.size() > 1 && all.removeIf(each -> each.start() <= at && at <= each.end());
        if (!taken) {
            all.addFirst(Selection.at(at));
        }
        surface.select(all);
    }

    private void selectColumn(int to) {
        surface.select(Columns.between(surface.lines(), columnFrom, to));
    }
}
