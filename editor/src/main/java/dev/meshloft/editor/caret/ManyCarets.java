package dev.meshloft.editor.caret;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.KeyBindings;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.text.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Carets beside the main one: made by keys and mouse, drawn over the text.
///
/// The carets of RichTextFX are nodes of its area that move by its own edits; these are values of the surface, so that
/// hidden lines and edits from outside move all carets alike and every command is one edit.
public final class ManyCarets implements EditorComponent, StyleLayer {

    private static final int MOST = 1_000;

    private final EditorSurface surface;
    private final Pane layer = new Pane();
    private final List<Region> bars = new ArrayList<>();
    private List<Selection> drawn = List.of();

    public ManyCarets(EditorSurface surface) {
        this.surface = surface;
    }

    @Override
    public void install() {
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        surface.overlay().getChildren().add(layer);
        surface.addLayer(this);
        surface.addLayoutListener(this::place);
        surface.addSelectionListener(this::moved);
        KeyBindings.Group keys = surface.keys().group("Select");
        keys.bind("Shortcut+D", "Select the word, then its next occurrence", this::selectNext);
        keys.bind("Shortcut+Shift+L", "Select all occurrences", this::selectAll);
        keys.bind("Shortcut+Alt+Up", "Add a caret above", () -> addCaret(-1));
        keys.bind("Shortcut+Alt+Down", "Add a caret below", () -> addCaret(1));
        surface.keys().bindIf("Esc", this::backToOne);
        new CaretMouse(surface).install();
    }

    @Override
    public void style(int line, String text, Sink sink) {
        if (!surface.hasOneCaret()) {
            int start = surface.startOf(line);
            for (Selection each : others()) {
                sink.add(each.start() - start, each.end() - start, "extra-selection");
            }
        }
    }

    /// Without a selection, the word at the caret; with one, also the next place where it stands.
    private void selectNext() {
        Selection main = surface.selection();
        if (main.isEmpty()) {
            surface.select(Occurrences.wordAt(surface.lines(), main.caret()));
            return;
        }
        List<Selection> all = new ArrayList<>(surface.selections());
        Occurrences.next(surface.shownText(), surface.selectedText(), all).ifPresent(next -> {
            all.addFirst(next);
            surface.select(all);
            surface.reveal(next.caret());
        });
    }

    private void selectAll() {
        Selection main = surface.selection();
        Selection wanted = main.isEmpty() ? Occurrences.wordAt(surface.lines(), main.caret()) : main;
        String text = surface.lines().slice(wanted.start(), wanted.end());
        if (!text.isEmpty()) {
            List<Selection> all = new ArrayList<>(Occurrences.all(surface.shownText(), text, MOST));
            all.removeIf(each -> each.start() == wanted.start());
            all.addFirst(wanted);
            surface.select(all);
        }
    }

    /// From the uppermost caret up, or from the lowest down.
    private void addCaret(int by) {
        List<Selection> all = new ArrayList<>(surface.selections());
        Selection edge = all.getFirst();
        for (Selection each : all) {
            edge = (each.caret() - edge.caret()) * by > 0 ? each : edge;
        }
        int line = surface.lineOf(edge.caret());
        int next = by < 0 ? line - 1 : surface.lines().tailOf(line) + 1;
        if (0 <= next && next < surface.lineCount()) {
            int to = surface.lines().headOf(next);
            int column = Math.min(
                    edge.caret() - surface.startOf(line), surface.line(to).length());
            all.addFirst(Selection.at(surface.startOf(to) + column));
            surface.select(all);
            surface.reveal(all.getFirst().caret());
        }
    }

    private boolean backToOne() {
        boolean many = !surface.hasOneCaret();
        if (many) {
            surface.select(surface.selection());
        }
        return many;
    }

    private List<Selection> others() {
        List<Selection> all = surface.selections();
        return all.subList(1, all.size());
    }

    private void moved() {
        List<Selection> now = others();
        if (!now.equals(drawn)) {
            drawn = now;
            surface.restyleWindow();
            surface.requestPlacement();
        }
    }

    private void place() {
        int used = 0;
        for (Selection each : drawn) {
            Optional<Bounds> at = surface.view().boundsOfCaret(each.caret());
            if (at.isPresent()) {
                Region bar = bar(used++);
                bar.resizeRelocate(
                        at.get().getMinX() - 1, at.get().getMinY(), 2, at.get().getHeight());
                bar.setVisible(true);
            }
        }
        for (int i = used; i < bars.size(); i++) {
            bars.get(i).setVisible(false);
        }
    }

    private Region bar(int index) {
        if (index == bars.size()) {
            Region bar = new Region();
            bar.getStyleClass().add("extra-caret");
            bar.setManaged(false);
            bars.add(bar);
            layer.getChildren().add(bar);
        }
        return bars.get(index);
    }
}
