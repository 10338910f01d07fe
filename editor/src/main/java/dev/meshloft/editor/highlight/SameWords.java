package dev.meshloft.editor.highlight;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.StyleLayer;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.typing.Words;

/// Marks where else in view the selected text stands, or the word at the caret.
public final class SameWords implements EditorComponent, StyleLayer {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final EditorSurface surface;
    private String wanted = "";
    private boolean wholeWord;

    public SameWords(EditorSurface surface) {
        this.surface = surface;
    }

    @Override
    public void install() {
        surface.addLayer(this);
        surface.addSelectionListener(this::moved);
    }

    @Override
    public void style(int line, String text, Sink sink) {
        if (wanted.isEmpty() || !text.contains(wanted)) {
            return;
        }
        Selection own = surface.selection();
        int start = surface.startOf(line);
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            int end = at + wanted.length();
            boolean selected = own.start() == start + at && own.end() == start + end;
            if (!selected && (!wholeWord || isWhole(text, at, end))) {
                sink.add(at, end, "same-word");
            }
        }
    }

    private void moved() {
        Selection selection = surface.selection();
        wholeWord = selection.isEmpty();
        Selection range = wholeWord ? Words.around(surface.lines(), selection.caret()) : selection;
        boolean fits = range.end() - range.start() >= SHORTEST && range.end() - range.start() <= LONGEST;
        String text = fits ? surface.lines().slice(range.start(), range.end()) : "";
        String next = text.indexOf('\n') >= 0 || (wholeWord && !isName(text)) ? "" : text;
        boolean draws = !wanted.isEmpty() || !next.isEmpty();
        wanted = next;
        if (draws) {
            surface.restyleWindow();
        }
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().anyMatch(Character::isLetter);
    }

    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !isWordPart(text.charAt(start - 1)))
                && (end == text.length() || !isWordPart(text.charAt(end)));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
