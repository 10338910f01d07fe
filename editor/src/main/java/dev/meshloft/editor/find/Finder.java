package dev.meshloft.editor.find;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownChange;
import dev.meshloft.editor.text.ShownEdit;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The matches of the current search on the text: found, marked, stepped through and replaced.
final class Finder implements StyleLayer, TextListener {

    /// Longer texts are searched again when typing pauses.
    private static final int AT_ONCE = 200_000;

    private final PauseTransition pause = new PauseTransition(Duration.millis(150));
    private final EditorSurface surface;
    private final Runnable changed;
    private Search search = new Search("", false, false, false);
    private Search.Found found = new Search.Found(List.of(), "");
    private boolean active;
    /// Where to look, in shown offsets; null for everywhere.
    private @Nullable Selection scope;

    Finder(EditorSurface surface, Runnable changed) {
        this.surface = surface;
        this.changed = changed;
        pause.setOnFinished(event -> refresh());
    }

    void look(Search next, @Nullable Selection within) {
        search = next;
        scope = within;
        active = true;
        refresh();
    }

    void stop() {
        active = false;
        scope = null;
        found = new Search.Found(List.of(), "");
        surface.restyleWindow();
    }

    Search.Found found() {
        return found;
    }

    /// Why a replacement cannot be made; empty when it can.
    String problemOf(String with) {
        return search.problemOf(with);
    }

    /// Which match is selected, from 0; -1 when none is.
    int current() {
        Selection selection = surface.selection();
        return found.matches().indexOf(new TextRange(selection.start(), selection.end()));
    }

    /// Selects the next match from the selection on, around the end.
    void next() {
        select(from(surface.selection().start() + (current() >= 0 ? 1 : 0)));
    }

    void previous() {
        int start = surface.selection().start();
        int after = from(start);
        select(Math.floorMod(after - 1, Math.max(1, found.matches().size())));
    }

    void replaceCurrent(String with) {
        int at = current();
        if (at >= 0 && surface.isEditable() && search.problemOf(with).isEmpty()) {
            ShownEdit edit = replacement(found.matches().get(at), with);
            int caret = edit.start() + edit.replacement().length();
            surface.edit(edit, caret);
        }
        next();
    }

    /// @return how many were replaced
    int replaceAll(String with) {
        if (!search.problemOf(with).isEmpty()) {
            return 0;
        }
        List<ShownEdit> edits = new ArrayList<>();
        found.matches().forEach(match -> edits.add(replacement(match, with)));
        if (!edits.isEmpty() && surface.isEditable()) {
            int caret = edits.getFirst().start();
            surface.edit(edits, List.of(Selection.at(caret)));
            return edits.size();
        }
        return 0;
    }

    @Override
    public void style(int line, String text, Sink sink) {
        if (active && !found.matches().isEmpty()) {
            int start = surface.startOf(line);
            int end = start + text.length();
            int now = current();
            for (int i = from(start - text.length()); i < found.matches().size(); i++) {
                TextRange match = found.matches().get(i);
                if (match.start() >= end) {
                    return;
                }
                sink.add(match.start() - start, match.end() - start, i == now ? "find-current" : "find-match");
            }
        }
    }

    @Override
    public void loaded() {
        refresh();
    }

    @Override
    public void edited(ShownChange change) {
        scope = scope == null ? null : scope.after(change);
        if (surface.text().length() <= AT_ONCE) {
            refresh();
        } else if (active) {
            found = moved(change);
            pause.playFromStart();
        }
    }

    private void refresh() {
        if (active) {
            found = within(search.in(surface.shownText()));
            surface.restyleWindow();
            changed.run();
        }
    }

    private Search.Found moved(ShownChange change) {
        List<TextRange> kept = found.matches().stream()
                .map(match -> new TextRange(
                        change.map(match.start()), Math.max(change.map(match.start()), change.map(match.end()))))
                .filter(match -> !match.isEmpty())
                .toList();
        return new Search.Found(kept, found.problem());
    }

    private Search.Found within(Search.Found all) {
        Selection range = scope;
        return range == null
                ? all
                : new Search.Found(
                        all.matches().stream()
                                .filter(match -> range.start() <= match.start() && match.end() <= range.end())
                                .toList(),
                        all.problem());
    }

    private ShownEdit replacement(TextRange match, String with) {
        String text = surface.lines().slice(match.start(), match.end());
        return new ShownEdit(match.start(), match.end(), search.replacement(text, with));
    }

    /// The first match that begins at an offset or after it, else the first of all.
    private int from(int offset) {
        List<TextRange> matches = found.matches();
        int low = 0;
        int high = matches.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (matches.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == matches.size() ? 0 : low;
    }

    private void select(int index) {
        if (index < found.matches().size()) {
            TextRange match = found.matches().get(index);
            surface.select(new Selection(match.start(), match.end()));
            surface.reveal(match.end());
            surface.restyleWindow();
            changed.run();
        }
    }
}
