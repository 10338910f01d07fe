package dev.meshloft.editor.rename;

import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.assist.RenameSubject;
import dev.meshloft.editor.assist.Asking;
import dev.meshloft.editor.assist.Question;
import dev.meshloft.editor.popup.EditorPopup;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// F2: the name at the caret in a box; Enter renames it everywhere, as far as that can be done.
public final class Renaming implements EditorComponent {

    private static final double WIDTH = 320;

    private final EditorSurface surface;
    private final Asking asking;
    private final EditorPopup popup;
    private final TextField field = new TextField();
    private final Label words = new Label();
    private Consumer<RenameResult.Renamed> onRenamed = renamed -> {};
    private int offset;
    private String subject = "";

    public Renaming(EditorSurface surface, Asking asking) {
        this.surface = surface;
        this.asking = asking;
        this.popup = new EditorPopup(surface, "rename-popup");
    }

    public void setOnRenamed(Consumer<RenameResult.Renamed> handler) {
        onRenamed = handler;
    }

    @Override
    public void install() {
        popup.install(true);
        field.setAccessibleText("New name");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.textProperty().addListener((all, before, now) -> preview(now));
        words.getStyleClass().add("rename-words");
        words.setWrapText(true);
        surface.keys().group("Text").bind("F2", "Rename everywhere", this::open);
    }

    private void open() {
        if (surface.isEditable()) {
            int at = surface.toFile(surface.caret());
            asking.ask(Question.Kind.RENAME, assistant -> assistant.renameSubject(at), found -> show(found, at));
        }
    }

    private void show(Optional<RenameSubject> found, int at) {
        found.ifPresent(name -> {
            offset = at;
            subject = name.what();
            words.setText("Rename " + subject);
            int start = surface.toShown(name.range().start());
            Bounds place = surface.view()
                    .boundsOf(start, surface.toShown(name.range().end()))
                    .orElse(surface.overlay().getLayoutBounds());
            field.setText(name.name());
            popup.show(new VBox(field, words), place, WIDTH);
            field.requestFocus();
            field.selectAll();
        });
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            rename(field.getText().strip());
            event.consume();
        }
    }

    /// How much would change is said while typing.
    private void preview(String name) {
        if (popup.isShown() && !name.isBlank()) {
            asking.ask(Question.Kind.RENAME, assistant -> assistant.rename(offset, name.strip()), this::say);
        }
    }

    private void say(RenameResult result) {
        words.setText(
                switch (result) {
                    case RenameResult.Refused refused -> refused.reason();
                    case RenameResult.Renamed renamed -> scope(renamed);
                });
        words.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("failed"), result instanceof RenameResult.Refused);
    }

    private String scope(RenameResult.Renamed renamed) {
        int places = renamed.places().size();
        int files = renamed.edits().size();
        String remarks = renamed.remarks().isEmpty() ? "" : ". " + String.join(". ", renamed.remarks());
        return "Rename " + subject + ": " + places + (places == 1 ? " line in " : " lines in ") + files
                + (files == 1 ? " file" : " files") + remarks;
    }

    private void rename(String name) {
        asking.ask(Question.Kind.RENAME, assistant -> assistant.rename(offset, name), result -> {
            say(result);
            if (result instanceof RenameResult.Renamed renamed) {
                popup.hide();
                surface.area().requestFocus();
                onRenamed.accept(renamed);
            }
        });
    }
}
