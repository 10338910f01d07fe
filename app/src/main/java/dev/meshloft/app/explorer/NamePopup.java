package dev.meshloft.app.explorer;

import dev.meshloft.app.look.Rows;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// Asks for a name beside a row of the tree. What is wrong with it is said while it is typed; Enter takes it, Esc goes
/// back.
final class NamePopup {

    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final Label problem = Rows.wrapped("", "small", "error-text");
    private final Function<String, Optional<String>> check;

    /// @param check what is wrong with a name
    /// @param done gets the name, and who wants to know how it ended
    NamePopup(
            String title,
            String name,
            Function<String, Optional<String>> check,
            BiConsumer<String, Consumer<Optional<String>>> done) {
        this.check = check;
        field.setText(name);
        field.setId("file-name");
        field.setAccessibleText(title);
        VBox box = new VBox(6, Rows.fixed(title, "strong"), field, problem);
        box.getStyleClass().add("popup-pane");
        box.setStyle("-fx-padding: 8 12 8 12;");
        box.setPrefWidth(300);
        popup.getContent().setAll(box);
        popup.setAutoHide(true);
        field.textProperty()
                .addListener((_, before, now) -> say(now.equals(name) ? Optional.empty() : check.apply(now)));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popup.hide();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                take(name, done);
                event.consume();
            }
        });
        say(Optional.empty());
    }

    /// The part before the ending is selected.
    void show(Node beside) {
        Bounds bounds = beside.localToScreen(beside.getBoundsInLocal());
        popup.show(beside, bounds.getMinX() + 24, bounds.getMaxY());
        field.requestFocus();
        int dot = field.getText().lastIndexOf('.');
        field.selectRange(0, dot > 0 ? dot : field.getText().length());
    }

    private void take(String before, BiConsumer<String, Consumer<Optional<String>>> done) {
        String name = field.getText().strip();
        if (name.equals(before)) {
            popup.hide();
            return;
        }
        Optional<String> wrong = check.apply(name);
        if (wrong.isPresent()) {
            say(wrong);
        } else {
            done.accept(name, ended -> {
                if (ended.isEmpty()) {
                    popup.hide();
                } else {
                    say(ended);
                }
            });
        }
    }

    private void say(Optional<String> wrong) {
        problem.setText(wrong.orElse(""));
        problem.setVisible(wrong.isPresent());
        problem.setManaged(wrong.isPresent());
    }
}
