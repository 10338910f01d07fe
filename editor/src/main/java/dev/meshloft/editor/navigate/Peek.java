package dev.meshloft.editor.navigate;

import dev.meshloft.core.assist.Target;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.SourceText;
import dev.meshloft.editor.assist.Asking;
import dev.meshloft.editor.assist.Question;
import dev.meshloft.editor.highlight.StyledLine;
import dev.meshloft.editor.popup.EditorPopup;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A look at where a name is defined without going there: its lines, read-only, below the caret's line.
public final class Peek implements EditorComponent {

    private static final int BEFORE = 2;
    private static final int LINES = 10;
    private static final double WIDTH = 600;

    private final EditorSurface surface;
    private final Asking asking;
    private final EditorPopup popup;
    private Function<SourceRef, Optional<String>> texts = place -> Optional.empty();
    private Consumer<SourceRef> onGoTo = place -> {};
    private @Nullable SourceRef shown;

    public Peek(EditorSurface surface, Asking asking) {
        this.surface = surface;
        this.asking = asking;
        this.popup = new EditorPopup(surface, "peek-popup");
    }

    public void setOnGoTo(Consumer<SourceRef> handler) {
        onGoTo = handler;
    }

    /// @param source gives the text of the file a place is in
    public void setTexts(Function<SourceRef, Optional<String>> source) {
        texts = source;
    }

    @Override
    public void install() {
        popup.install(true);
        surface.keys().group("Go to").bind("Alt+F12", "Look at the definition from here", this::open);
        surface.keys().bindIf("Enter", this::goIfShown);
    }

    private void open() {
        int offset = surface.toFile(surface.caret());
        asking.ask(Question.Kind.TARGETS, assistant -> assistant.definitions(offset), this::show);
    }

    private void show(List<Target> targets) {
        if (targets.isEmpty()) {
            return;
        }
        Target target = targets.getFirst();
        texts.apply(target.at()).ifPresent(text -> {
            shown = target.at();
            Bounds at = surface.view()
                    .boundsOfCaret(surface.caret())
                    .orElse(surface.overlay().getLayoutBounds());
            popup.show(content(target, SourceText.of(text)), at, WIDTH);
        });
    }

    private boolean goIfShown() {
        SourceRef place = shown;
        boolean goes = popup.isShown() && place != null;
        if (goes && place != null) {
            goTo(place);
        }
        return goes;
    }

    private void goTo(SourceRef place) {
        popup.hide();
        onGoTo.accept(place);
    }

    private Node content(Target target, SourceText text) {
        int at = text.position(Math.min(target.at().range().start(), text.length()))
                .line();
        int first = Math.max(1, at - BEFORE);
        VBox lines = new VBox();
        lines.getStyleClass().add("peek-lines");
        for (int line = first; line < Math.min(first + LINES, text.lineCount() + 1); line++) {
            lines.getChildren().add(row(line, text.slice(text.line(line)), line == at));
        }
        return new VBox(head(target, at), lines);
    }

    private Node head(Target target, int line) {
        Hyperlink place = new Hyperlink(target.at().file().fileName() + ":" + line);
        place.getStyleClass().add("explanation-link");
        place.setOnAction(click -> goTo(target.at()));
        Label words = new Label(target.words());
        HBox head = new HBox(words, place);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("popup-title", "peek-head");
        return head;
    }

    private static Node row(int line, String text, boolean target) {
        Label number = new Label(Integer.toString(line));
        number.getStyleClass().add("line-number");
        number.setMinWidth(44);
        number.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(number, StyledLine.of(text));
        row.getStyleClass().addAll("peek-row", target ? "peek-target" : "peek-other");
        return row;
    }
}
