package dev.meshloft.editor.navigate;

import dev.meshloft.core.assist.Reference;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.assist.Asking;
import dev.meshloft.editor.assist.Question;
import dev.meshloft.editor.popup.PickPopup;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// All places that name what stands at the caret, as a list to go from.
public final class References implements EditorComponent {

    private static final int ROWS = 10;
    private static final double WIDTH = 560;
    private static final double PLACE = 150;

    private final EditorSurface surface;
    private final Asking asking;
    private final PickPopup<Reference> popup;
    private Consumer<SourceRef> onGoTo = place -> {};

    public References(EditorSurface surface, Asking asking) {
        this.surface = surface;
        this.asking = asking;
        this.popup = new PickPopup<>(surface, ROWS, WIDTH, References::row);
    }

    public void setOnGoTo(Consumer<SourceRef> handler) {
        onGoTo = handler;
    }

    @Override
    public void install() {
        popup.install();
        surface.keys().group("Go to").bind("Shift+F12", "References", this::open);
    }

    private void open() {
        int offset = surface.toFile(surface.caret());
        asking.ask(Question.Kind.TARGETS, assistant -> assistant.references(offset), this::show);
    }

    private void show(List<Reference> references) {
        if (!references.isEmpty()) {
            Bounds at = surface.view()
                    .boundsOfCaret(surface.caret())
                    .orElse(surface.overlay().getLayoutBounds());
            popup.show(title(references), references, at, chosen -> onGoTo.accept(chosen.at()));
        }
    }

    private static String title(List<Reference> references) {
        long files =
                references.stream().map(each -> each.at().file()).distinct().count();
        return references.size()
                + (references.size() == 1 ? " place in " : " places in ")
                + files
                + (files == 1 ? " file" : " files");
    }

    private static Node row(Reference reference) {
        Label place = new Label(reference.at().file().fileName() + ":" + reference.lineNumber());
        place.getStyleClass().add("reference-place");
        place.setMinWidth(PLACE);
        place.setMaxWidth(PLACE);
        HBox line = line(reference.line(), reference.inLine());
        Label defines = new Label(reference.definition() ? "definition" : "");
        defines.getStyleClass().add("completion-detail");
        defines.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(place, line, defines);
        HBox.setHgrow(line, Priority.ALWAYS);
        row.getStyleClass().add("completion-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(reference.owner() + " " + place.getText() + " " + reference.line());
        return row;
    }

    private static HBox line(String text, TextRange name) {
        Label before = part(text.substring(0, name.start()));
        Label named = part(name.in(text));
        named.getStyleClass().add("matched");
        named.setMinWidth(Region.USE_PREF_SIZE);
        Label after = part(text.substring(name.end()));
        HBox line = new HBox(before, named, after);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        return line;
    }

    private static Label part(String text) {
        Label part = new Label(text);
        part.getStyleClass().add("completion-part");
        part.setMinWidth(0);
        return part;
    }
}
