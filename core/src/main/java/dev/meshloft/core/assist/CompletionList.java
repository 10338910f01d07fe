package dev.meshloft.core.assist;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be inserted at a caret, best first.
///
/// @param text the file's text that the changes of the items refer to
/// @param replaced the word at the caret that an item takes the place of; what of it stands before the caret is what
///     was typed
/// @param candidates all that fits the place, whatever was typed; the nearer first
/// @param items those that match what was typed, best first
/// @param footer what the list shows at its lower edge: *4 hosts visible from storefront*; may be empty
/// @param wider whether asking again (`Ctrl Space` in the open list) shows more
public record CompletionList(
        String text,
        int caret,
        TextRange replaced,
        List<Completion> candidates,
        List<Completion> items,
        String footer,
        boolean wider) {

    public CompletionList {
        candidates = List.copyOf(candidates);
        items = List.copyOf(items);
        if (!replaced.touches(caret)) {
            throw new IllegalArgumentException("the caret " + caret + " is outside " + replaced);
        }
    }

    /// The candidates, narrowed to what stands between the start of the replaced word and the caret.
    public static CompletionList of(
            String text, int caret, TextRange replaced, List<Completion> candidates, String footer, boolean wider) {
        String typed = text.substring(replaced.start(), caret);
        return new CompletionList(text, caret, replaced, candidates, Ranking.best(candidates, typed), footer, wider);
    }

    /// Nothing to offer.
    public static CompletionList none(String text, int caret) {
        return of(text, caret, TextRange.at(caret), List.of(), "", false);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /// The same list after the user typed on or deleted inside the replaced word.
    ///
    /// @return absent when the text changed elsewhere or the caret left the word: ask anew
    public Optional<CompletionList> after(String newText, int newCaret) {
        int growth = newText.length() - text.length();
        int newEnd = replaced.end() + growth;
        boolean inside = newEnd >= replaced.start()
                && newText.regionMatches(0, text, 0, replaced.start())
                && newText.regionMatches(newEnd, text, replaced.end(), text.length() - replaced.end())
                && newCaret >= replaced.start()
                && newCaret <= newEnd
                && isWord(newText.substring(replaced.start(), newEnd));
        if (!inside) {
            return Optional.empty();
        }
        TextRange word = new TextRange(replaced.start(), newEnd);
        List<Completion> moved = growth == 0
                ? candidates
                : candidates.stream().map(each -> moved(each, growth)).toList();
        return Optional.of(of(newText, newCaret, word, moved, footer, wider));
    }

    private static boolean isWord(String typed) {
        return typed.chars().noneMatch(c -> c == '\n' || c == '\r');
    }

    private Completion moved(Completion completion, int growth) {
        List<TextEdit> edits = new ArrayList<>();
        for (TextEdit edit : completion.change().edits()) {
            TextRange range = edit.range();
            int start =
                    range.start() >= replaced.end() && !range.equals(replaced) ? range.start() + growth : range.start();
            int end = range.end() >= replaced.end() ? range.end() + growth : range.end();
            edits.add(new TextEdit(new TextRange(start, end), edit.replacement()));
        }
        return completion.against(new TextChange(edits), completion.stops());
    }
}
