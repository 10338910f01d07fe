package dev.meshloft.editor.caret;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.typing.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where else a text stands. Pure.
final class Occurrences {

    private Occurrences() {}

    /// The word at an offset; nothing selected where there is none.
    static Selection wordAt(Lines lines, int offset) {
        Selection word = Words.around(lines, offset);
        return lines.slice(word.start(), word.end()).isBlank() ? Selection.at(offset) : word;
    }

    /// The next place behind the last one added, around the end of the text, that is not selected yet.
    ///
    /// @param selected the one added last first
    static Optional<Selection> next(String text, String wanted, List<Selection> selected) {
        int from = selected.getFirst().end();
        for (int i = 0; i <= selected.size(); i++) {
            int found = text.indexOf(wanted, from);
            found = found < 0 ? text.indexOf(wanted) : found;
            int at = found;
            if (at < 0) {
                return Optional.empty();
            }
            if (selected.stream().noneMatch(each -> each.start() < at + wanted.length() && at < each.end())) {
                return Optional.of(new Selection(at, at + wanted.length()));
            }
            from = at + wanted.length();
        }
        return Optional.empty();
    }

    static List<Selection> all(String text, String wanted, int most) {
        List<Selection> all = new ArrayList<>();
        int at = text.indexOf(wanted);
        while (at >= 0 && all.size() < most) {
            all.add(new Selection(at, at + wanted.length()));
            at = text.indexOf(wanted, at + wanted.length());
        }
        return all;
    }
}
