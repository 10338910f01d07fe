package dev.meshloft.editor.typing;

import dev.meshloft.editor.surface.EditorSurface;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;

/// Input methods: what is being composed stands over the text at the caret and is no part of the file; what they commit
/// is typed text. Their own window opens at the caret.
final class InputMethod implements InputMethodRequests {

    private final EditorSurface surface;
    private final AtCarets carets;
    private final Label composed = new Label();

    InputMethod(EditorSurface surface, AtCarets carets) {
        this.surface = surface;
        this.carets = carets;
    }

    void install() {
        composed.getStyleClass().add("composed-text");
        composed.setManaged(false);
        composed.setVisible(false);
        surface.overlay().getChildren().add(composed);
        surface.area().setInputMethodRequests(this);
        surface.area().setOnInputMethodTextChanged(this::changed);
        surface.addLayoutListener(this::place);
        surface.addSelectionListener(this::place);
        surface.area().focusedProperty().addListener((all, before, now) -> show(""));
    }

    @Override
    public Point2D getTextLocation(int offset) {
        return surface.view()
                .boundsOfCaret(surface.caret())
                .map(caret -> surface.overlay().localToScreen(caret.getMaxX(), caret.getMaxY()))
                .orElseGet(() -> {
                    Bounds whole = surface.area().localToScreen(surface.area().getBoundsInLocal());
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
        return surface.selectedText();
    }

    private void changed(InputMethodEvent event) {
        if (surface.isEditable()) {
            if (!event.getCommitted().isEmpty()) {
                carets.type(event.getCommitted());
            }
            show(event.getComposed().stream().map(InputMethodTextRun::getText).collect(Collectors.joining()));
        }
    }

    private void show(String text) {
        composed.setText(text);
        composed.setVisible(!text.isEmpty());
        place();
    }

    private void place() {
        if (composed.isVisible()) {
            surface.view().boundsOfCaret(surface.caret()).ifPresent(caret -> {
                composed.applyCss();
                composed.resizeRelocate(caret.getMinX(), caret.getMinY(), composed.prefWidth(-1), caret.getHeight());
                composed.layout();
            });
        }
    }
}
