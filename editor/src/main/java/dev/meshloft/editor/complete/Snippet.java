package dev.meshloft.editor.complete;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownChange;
import dev.meshloft.editor.text.ShownEdit;
import java.util.ArrayList;
import java.util.List;

/// Places of an inserted text that are filled in one after the other: Tab goes on, Shift+Tab back, Escape ends. They
/// grow with what is typed into them; an edit outside of them all ends it too.
public final class Snippet implements EditorComponent, StyleLayer, TextListener {

    private final EditorSurface surface;
    private List<Selection> stops = List.of();
    private int at;

    public Snippet(EditorSurface surface) {
        this.surface = surface;
    }

    @Override
    public void install() {
        surface.addLayer(this);
        surface.addTextListener(this);
        surface.keys().bindIf("Tab", () -> go(1));
        surface.keys().bindIf("Shift+Tab", () -> go(-1));
        surface.keys().bindIf("Esc", this::end);
    }

    /// Selects the first place; with more than one, the others wait for Tab.
    void start(List<Selection> places) {
        stops = places.size() > 1 ? List.copyOf(places) : List.of();
        at = 0;
        surface.select(places.getFirst());
        surface.reveal(places.getFirst().caret());
        surface.restyleWindow();
    }

    boolean isActive() {
        return !stops.isEmpty();
    }

    @Override
    public void style(int line, String text, Sink sink) {
        if (isActive()) {
            int start = surface.startOf(line);
            for (Selection stop : stops) {
                sink.add(stop.start() - start, stop.end() - start, "snippet-stop");
            }
        }
    }

    @Override
    public void loaded() {
        stops = List.of();
    }

    @Override
    public void edited(ShownChange change) {
        if (isActive()) {
            Selection current = stops.get(at);
            boolean inside = change.edits().stream()
                    .allMatch(edit -> current.start() <= edit.start() && edit.end() <= current.end());
            if (inside) {
                stops = moved(change, current);
            } else {
                end();
            }
        }
    }

    private List<Selection> moved(ShownChange change, Selection current) {
        int growth = change.edits().stream().mapToInt(ShownEdit::growth).sum();
        List<Selection> moved = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            Selection stop = stops.get(i);
            boolean behind = stop.start() >= current.end() && i != at;
            moved.add(
                    i == at
                            ? new Selection(stop.start(), stop.end() + growth)
                            : behind ? new Selection(stop.start() + growth, stop.end() + growth) : stop);
        }
        return moved;
    }

    private boolean go(int by) {
        if (!isActive()) {
            return false;
        }
        int next = at + by;
        if (next < 0) {
            return true;
        }
        at = next;
        Selection stop = stops.get(at);
        if (at == stops.size() - 1) {
            end();
        }
        surface.select(stop);
        surface.reveal(stop.caret());
        return true;
    }

    private boolean end() {
        boolean was = isActive();
        stops = List.of();
        if (was) {
            surface.restyleWindow();
        }
        return was;
    }
}
