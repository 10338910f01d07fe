package dev.meshloft.editor.complete;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.surface.UserEdit;
import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownChange;
import dev.meshloft.editor.text.ShownEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places of an inserted text that are filled in one after the other: Tab goes on, Shift+Tab back, Escape ends. They
/// grow with what is typed into them, those that say the same with them; an edit outside of them all ends it too.
public final class Snippet implements EditorComponent, StyleLayer, TextListener {

    private final EditorSurface surface;
    private List<Filling> fillings = List.of();
    private int at;

    public Snippet(EditorSurface surface) {
        this.surface = surface;
    }

    @Override
    public void install() {
        surface.addLayer(this);
        surface.addTextListener(this);
        surface.setSpread(this::spread);
        surface.keys().bindIf("Tab", () -> go(1));
        surface.keys().bindIf("Shift+Tab", () -> go(-1));
        surface.keys().bindIf("Esc", this::end);
    }

    /// Selects the first place; with more than one, the others wait for Tab. What has but one place goes into the place
    /// that is being filled in, mirrors included.
    void insert(Insertion insertion) {
        List<Filling> places = insertion.stops();
        Selection first = places.getFirst().main();
        if (places.size() == 1 && places.getFirst().mirrors().isEmpty()) {
            surface.edit(insertion.edits(), List.of(first));
            return;
        }
        end();
        surface.edit(insertion.edits(), List.of(first));
        fillings = List.copyOf(places);
        at = 0;
        select(places.getFirst());
        surface.restyleWindow();
    }

    boolean isActive() {
        return !fillings.isEmpty();
    }

    @Override
    public void style(int line, String text, Sink sink) {
        if (isActive()) {
            int start = surface.startOf(line);
            fillings.stream()
                    .flatMap(Filling::places)
                    .forEach(place -> sink.add(place.start() - start, place.end() - start, "snippet-stop"));
        }
    }

    @Override
    public void loaded() {
        fillings = List.of();
    }

    @Override
    public void edited(ShownChange change) {
        if (isActive()) {
            Filling current = fillings.get(at);
            if (current.holds(change.edits())) {
                fillings = fillings.stream()
                        .map(each -> each.after(change.edits(), current))
                        .toList();
            } else {
                end();
            }
        }
    }

    /// What is typed into a place is typed into its mirrors too, as one edit.
    private UserEdit spread(UserEdit edit) {
        if (!isActive() || fillings.get(at).mirrors().isEmpty()) {
            return edit;
        }
        Filling current = fillings.get(at);
        boolean inside = edit.edits().stream()
                .allMatch(each ->
                        current.owner(each).filter(current.main()::equals).isPresent());
        if (!inside || !areEqual(current)) {
            return edit;
        }
        List<ShownEdit> all = new ArrayList<>(edit.edits());
        all.addAll(current.mirrored(edit.edits()));
        all.sort(Comparator.comparingInt(ShownEdit::start));
        int growth = edit.edits().stream().mapToInt(ShownEdit::growth).sum();
        int before = (int) current.mirrors().stream()
                .filter(mirror -> mirror.start() < current.main().start())
                .count();
        return new UserEdit(
                all,
                edit.after().stream()
                        .map(each -> new Selection(each.anchor() + before * growth, each.caret() + before * growth))
                        .toList());
    }

    private boolean areEqual(Filling filling) {
        Lines lines = surface.lines();
        String main = lines.slice(filling.main().start(), filling.main().end());
        return filling.mirrors().stream()
                .allMatch(each -> lines.slice(each.start(), each.end()).equals(main));
    }

    private boolean go(int by) {
        if (!isActive()) {
            return false;
        }
        int next = at + by;
        if (next < 0) {
            return true;
        }
        if (next == fillings.size()) {
            return end();
        }
        at = next;
        Filling filling = fillings.get(at);
        if (at == fillings.size() - 1 && filling.mirrors().isEmpty()) {
            end();
        }
        select(filling);
        return true;
    }

    private void select(Filling filling) {
        surface.select(filling.main());
        surface.reveal(filling.main().caret());
    }

    private boolean end() {
        boolean was = isActive();
        fillings = List.of();
        if (was) {
            surface.restyleWindow();
        }
        return was;
    }
}
