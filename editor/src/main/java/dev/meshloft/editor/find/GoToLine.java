package dev.meshloft.editor.find;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Asks for a line, or `line:column`, and goes there.
public final class GoToLine implements EditorComponent {

    private final EditorSurface surface;
    private final TextField field = new TextField();
    private final Label range = new Label();
    private final HBox box = new HBox(new Label("Go to line"), field, range);

    public GoToLine(EditorSurface surface) {
        this.surface = surface;
    }

    @Override
    public void install() {
        box.getStyleClass().add("line-prompt");
        box.setManaged(false);
        box.setVisible(false);
        field.setPrefWidth(96);
        field.setAccessibleText("Line, or line:column");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.focusedProperty().addListener((all, before, now) -> box.setVisible(now));
        surface.overlay().getChildren().add(box);
        surface.keys().group("Go to").bind("Shortcut+G", "Line, or line:column", this::open);
    }

    public void open() {
        range.setText("1 to " + surface.lineCount());
        field.setText("");
        box.setVisible(true);
        box.applyCss();
        double width = box.prefWidth(-1);
        double x = Math.max(8, (surface.overlay().getWidth() - width) / 2);
        box.resizeRelocate(Math.rint(x), 8, width, box.prefHeight(width));
        box.layout();
        field.requestFocus();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            goTo(field.getText().strip());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            surface.area().requestFocus();
            event.consume();
        }
    }

    private void goTo(String typed) {
        String[] parts = typed.split(":", 2);
        int line = Math.clamp(number(parts[0]), 1, surface.lineCount()) - 1;
        int column = parts.length == 2
                ? Math.clamp(number(parts[1]), 1, surface.line(line).length() + 1)
                : 1;
        surface.goTo(surface.startOf(line) + column - 1);
    }

    /// 0 when it is none.
    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
