package dev.meshloft.editor.typing;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import org.fxmisc.richtext.CodeArea;

/// Input methods: what they commit is typed text; their own window opens at the caret.
record InputMethod(CodeArea area) implements InputMethodRequests {

    void install() {
        area.setInputMethodRequests(this);
        area.setOnInputMethodTextChanged(this::changed);
    }

    @Override
    public Point2D getTextLocation(int offset) {
        return area.getCaretBounds()
                .map(caret -> new Point2D(caret.getMaxX(), caret.getMaxY()))
                .orElseGet(() -> {
                    Bounds whole = area.localToScreen(area.getBoundsInLocal());
                    return new Point2D(whole.getMinX(), whole.getMinY());
                });
    }

    @Override
    public int getLocationOffset(int x, int y) {
        return 0;
    }

    @Override
    public void cancelLatestCommittedText() {
        // nothing is kept of committed text
    }

    @Override
    public String getSelectedText() {
        return area.getSelectedText();
    }

    private void changed(InputMethodEvent event) {
        if (area.isEditable() && !event.getCommitted().isEmpty()) {
            area.replaceSelection(event.getCommitted());
        }
    }
}
