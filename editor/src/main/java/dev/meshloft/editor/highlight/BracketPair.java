package dev.meshloft.editor.highlight;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.KeyBindings;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.text.Selection;
import java.util.ArrayList;
import java.util.List;

/// Marks the bracket at the caret and its partner. Brackets in texts and comments do not count.
public final class BracketPair implements EditorComponent, StyleLayer {

    private static final int MOST_LINES = 2_000;

    private final EditorSurface surface;
    private final Highlighter highlighter;
    private List<Integer> marked = List.of();

    public BracketPair(EditorSurface surface, Highlighter highlighter) {
        this.surface = surface;
        this.highlighter = highlighter;
    }

    @Override
    public void install() {
        surface.addLayer(this);
        surface.addSelectionListener(this::moved);
        KeyBindings.Group keys = surface.keys().group("Go to");
        keys.bindIf("Shortcut+Shift+Back_Slash", "Matching bracket", this::goToPartner);
    }

    @Override
    public void style(int line, String text, Sink sink) {
        int start = surface.startOf(line);
        for (int at : marked) {
            if (start <= at && at < start + text.length()) {
                sink.add(at - start, at - start + 1, "bracket-pair");
            }
        }
    }

    private void moved() {
        List<Integer> before = marked;
        marked = pairAt(surface.caret());
        if (!marked.equals(before)) {
            restyle(before);
            restyle(marked);
        }
    }

    private void restyle(List<Integer> places) {
        places.stream().map(surface::lineOf).forEach(line -> surface.restyle(line, line));
    }

    private boolean goToPartner() {
        List<Integer> pair = pairAt(surface.caret());
        if (pair.size() == 2) {
            surface.select(Selection.at(pair.get(1)));
            surface.reveal(pair.get(1));
        }
        return pair.size() == 2;
    }

    /// The bracket behind the caret, else the one before it, and its partner; empty when there is none.
    private List<Integer> pairAt(int caret) {
        int line = surface.lineOf(caret);
        List<Integer> here = brackets(line);
        int own = here.contains(caret) ? caret : here.contains(caret - 1) ? caret - 1 : -1;
        return own < 0 ? List.of() : pair(own, line);
    }

    private List<Integer> pair(int own, int line) {
        boolean forward = "{[".indexOf(at(own)) >= 0;
        int depth = 0;
        for (int i = 0; i < MOST_LINES; i++) {
            int now = forward ? line + i : line - i;
            if (now < 0 || now >= surface.lineCount()) {
                break;
            }
            List<Integer> brackets = brackets(now);
            for (int at : forward ? brackets : brackets.reversed()) {
                if (forward ? at >= own : at <= own) {
                    depth += ("{[".indexOf(at(at)) >= 0) == forward ? 1 : -1;
                    if (depth == 0) {
                        return List.of(own, at);
                    }
                }
            }
        }
        return List.of();
    }

    private List<Integer> brackets(int line) {
        List<Integer> found = new ArrayList<>();
        String text = surface.line(line);
        int start = surface.startOf(line);
        highlighter.tokens(line, text, (type, from, to) -> {
            if (type == TokenType.PUNCTUATION && "{}[]".indexOf(text.charAt(from)) >= 0) {
                found.add(start + from);
            }
        });
        return found;
    }

    private char at(int offset) {
        int line = surface.lineOf(offset);
        return surface.line(line).charAt(offset - surface.startOf(line));
    }
}
