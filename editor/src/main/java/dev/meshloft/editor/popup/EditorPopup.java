package dev.meshloft.editor.popup;

import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.ShownChange;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// A box over the text beside a place: below it, above when there is no room, always within the editor. Closes on
/// Escape, on scrolling, on a click into the text and on a new text.
public final class EditorPopup {

    private static final double MARGIN = 8;
    private static final double GAP = 4;

    private final EditorSurface surface;
    private final StackPane box = new StackPane();
    private Runnable onHidden = () -> {};

    public EditorPopup(EditorSurface surface, String styleClass) {
        this.surface = surface;
        box.getStyleClass().addAll("editor-popup", styleClass);
        box.setManaged(false);
        box.setVisible(false);
    }

    /// @param closeOnEdit whether any change of the text closes it
    public void install(boolean closeOnEdit) {
        surface.overlay().getChildren().add(box);
        surface.keys().bindIf("Esc", this::hide);
        surface.area().addEventFilter(MouseEvent.MOUSE_PRESSED, press -> hide());
        surface.area().estimatedScrollYProperty().addListener((all, before, now) -> hide());
        box.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        box.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        surface.addTextListener(new TextListener() {
            @Override
            public void loaded() {
                hide();
            }

            @Override
            public void edited(ShownChange change) {
                if (closeOnEdit) {
                    hide();
                }
            }
        });
    }

    public void setOnHidden(Runnable action) {
        onHidden = action;
    }

    public boolean isShown() {
        return box.isVisible();
    }

    public Pane box() {
        return box;
    }

    /// @param at in the overlay's coordinates
    public void show(Node content, Bounds at, double width) {
        box.getChildren().setAll(content);
        box.setVisible(true);
        box.toFront();
        place(at, width);
    }

    /// Lays content out without showing it, so that the first time does not take longer than others.
    public void rehearse(Node content, double width) {
        box.getChildren().setAll(content);
        box.setVisible(true);
        place(surface.overlay().getLayoutBounds(), width);
        box.setVisible(false);
    }

    /// Again, after its content changed.
    public void place(Bounds at, double width) {
        Pane pane = surface.overlay();
        box.applyCss();
        double fitting = Math.min(width, pane.getWidth() - 2 * MARGIN);
        double height = Math.min(box.prefHeight(fitting), pane.getHeight() - 2 * GAP);
        double x = Math.clamp(at.getMinX(), MARGIN, Math.max(MARGIN, pane.getWidth() - fitting - MARGIN));
        boolean below = at.getMaxY() + GAP + height <= pane.getHeight();
        boolean above = at.getMinY() - GAP - height >= 0;
        double y = below || !above
                ? Math.min(at.getMaxY() + GAP, pane.getHeight() - height - GAP)
                : at.getMinY() - height - GAP;
        box.resizeRelocate(Math.rint(x), Math.rint(Math.max(GAP, y)), fitting, height);
        box.layout();
    }

    /// @return whether it was shown
    public boolean hide() {
        boolean shown = box.isVisible();
        if (shown) {
            box.setVisible(false);
            onHidden.run();
        }
        return shown;
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            surface.area().requestFocus();
            event.consume();
        }
    }
}
