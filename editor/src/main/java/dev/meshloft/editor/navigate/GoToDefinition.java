package dev.meshloft.editor.navigate;

import dev.meshloft.core.assist.Target;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.editor.assist.Asking;
import dev.meshloft.editor.assist.Question;
import dev.meshloft.editor.icon.IconView;
import dev.meshloft.editor.icon.KindIcons;
import dev.meshloft.editor.popup.PickPopup;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.typing.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// From a name to where it is defined: by key, and by a click while Ctrl is held, which underlines the name.
public final class GoToDefinition implements EditorComponent, StyleLayer {

    private static final int ROWS = 8;
    private static final double WIDTH = 440;

    private final EditorSurface surface;
    private final Asking asking;
    private final PickPopup<Target> popup;
    private Consumer<SourceRef> onGoTo = place -> {};
    /// The name under the mouse while Ctrl is held and it leads somewhere; empty otherwise.
    private Selection link = Selection.at(0);

    public GoToDefinition(EditorSurface surface, Asking asking) {
        this.surface = surface;
        this.asking = asking;
        this.popup = new PickPopup<>(surface, ROWS, WIDTH, GoToDefinition::row);
    }

    public void setOnGoTo(Consumer<SourceRef> handler) {
        onGoTo = handler;
    }

    @Override
    public void install() {
        popup.install();
        surface.addLayer(this);
        surface.keys().group("Go to").bind("F12", "Definition", () -> goFrom(surface.caret()));
        surface.area().addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        surface.area().addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        surface.area().addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    @Override
    public void style(int line, String text, Sink sink) {
        if (!link.isEmpty()) {
            int start = surface.startOf(line);
            sink.add(link.start() - start, link.end() - start, "yaml-link");
        }
    }

    private void goFrom(int shown) {
        int offset = surface.toFile(shown);
        asking.ask(Question.Kind.TARGETS, assistant -> assistant.definitions(offset), targets -> goTo(targets, shown));
    }

    private void goTo(List<Target> targets, int from) {
        if (targets.size() == 1) {
            onGoTo.accept(targets.getFirst().at());
        } else if (!targets.isEmpty()) {
            Bounds at =
                    surface.view().boundsOfCaret(from).orElse(surface.overlay().getLayoutBounds());
            popup.show("Defined in", targets, at, target -> onGoTo.accept(target.at()));
        }
    }

    private void pressed(MouseEvent event) {
        boolean follows = event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (follows && event.getButton() == MouseButton.PRIMARY) {
            int at = surface.view().offsetAt(event.getX(), event.getY());
            surface.select(Selection.at(at));
            goFrom(at);
            event.consume();
        }
    }

    private void moved(MouseEvent event) {
        if (!event.isShortcutDown()) {
            show(Selection.at(0));
            return;
        }
        surface.view().characterAt(event.getX(), event.getY()).ifPresent(at -> {
            Selection word = Words.around(surface.lines(), at);
            if (!word.equals(link)) {
                int offset = surface.toFile(at);
                asking.ask(
                        Question.Kind.TARGETS,
                        assistant -> assistant.definitions(offset),
                        targets -> show(targets.isEmpty() ? Selection.at(0) : word));
            }
        });
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTROL
                || event.getCode() == KeyCode.META
                || event.getCode() == KeyCode.COMMAND) {
            show(Selection.at(0));
        }
    }

    private void show(Selection next) {
        if (!next.equals(link) && !(next.isEmpty() && link.isEmpty())) {
            link = next;
            surface.restyleWindow();
            surface.area().setCursor(link.isEmpty() ? Cursor.TEXT : Cursor.HAND);
        }
    }

    private static Node row(Target target) {
        Label label = new Label(target.words(), new IconView(KindIcons.of(target.kind()), 14));
        label.getStyleClass().add("target-row");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
