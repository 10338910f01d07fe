package dev.meshloft.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Edits of one text that happen at once: all ranges refer to the text before, none overlap, sorted by start.
///
/// Laws (property tested): `inverse(text).apply(apply(text))` equals `text`; text outside the ranges is untouched.
public record TextChange(List<TextEdit> edits) {

    public static final TextChange NONE = new TextChange(List.of());

    /// @throws IllegalArgumentException when two ranges overlap
    public TextChange {
        edits = edits.stream()
                .sorted(Comparator.comparingInt((TextEdit edit) -> edit.range().start())
                        .thenComparingInt(edit -> edit.range().end()))
                .toList();
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).range().start() < edits.get(i - 1).range().end()) {
                throw new IllegalArgumentException("edits overlap: " + edits.get(i - 1) + ", " + edits.get(i));
            }
        }
    }

    public static TextChange of(TextEdit... edits) {
        return new TextChange(List.of(edits));
    }

    /// The one replacement that turns the first text into the second: what is left between their common ends.
    public static TextChange between(String before, String after) {
        int start = 0;
        int most = Math.min(before.length(), after.length());
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < most - start
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        TextRange replaced = new TextRange(start, before.length() - tail);
        String inserted = after.substring(start, after.length() - tail);
        return replaced.isEmpty() && inserted.isEmpty() ? NONE : of(new TextEdit(replaced, inserted));
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    public String apply(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int from = 0;
        for (TextEdit edit : edits) {
            out.append(text, from, edit.range().start()).append(edit.replacement());
            from = edit.range().end();
        }
        return out.append(text, from, text.length()).toString();
    }

    /// The change that turns `apply(text)` back into `text`.
    public TextChange inverse(String text) {
        List<TextEdit> back = new ArrayList<>(edits.size());
        int moved = 0;
        for (TextEdit edit : edits) {
            int start = edit.range().start() + moved;
            back.add(new TextEdit(
                    new TextRange(start, start + edit.replacement().length()),
                    edit.range().in(text)));
            moved += edit.growth();
        }
        return new TextChange(back);
    }

    /// Both changes as one: `then(next).apply(text)` equals `next.apply(apply(text))`. Edits that touch become one.
    public TextChange then(TextChange next) {
        return next.isEmpty() ? this : isEmpty() ? next : new ChangeComposition(edits, next.edits).compose();
    }

    public TextChange shift(int distance) {
        return new TextChange(edits.stream().map(edit -> edit.shift(distance)).toList());
    }

    /// Where an offset of the old text lies in the new one; inside a replaced range it goes to the range's new end.
    public int map(int offset) {
        int moved = 0;
        for (TextEdit edit : edits) {
            if (edit.range().start() > offset
                    || (edit.range().start() == offset && !edit.range().isEmpty())) {
                break;
            }
            if (edit.range().end() > offset) {
                return edit.range().start() + moved + edit.replacement().length();
            }
            moved += edit.growth();
        }
        return offset + moved;
    }
}
