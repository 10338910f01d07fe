package dev.meshloft.editor.caret;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import java.util.ArrayList;
import java.util.List;

/// A rectangle of text as one selection per line. Pure.
final class Columns {

    private Columns() {}

    /// Lines that end before the rectangle begins, and hidden ones, are left out. The line of `to` is the main one.
    static List<Selection> between(Lines lines, int from, int to) {
        int first = lines.lineOf(from);
        int last = lines.lineOf(to);
        int anchor = lines.column(from);
        int caret = lines.column(to);
        List<Selection> column = new ArrayList<>();
        int step = first <= last ? 1 : -1;
        for (int line = first; line != last + step; line += step) {
            int length = lines.text(line).length();
            boolean reaches = length >= Math.min(anchor, caret);
            if (lines.headOf(line) == line && (reaches || line == last)) {
                int start = lines.start(line);
                column.addFirst(new Selection(start + Math.min(anchor, length), start + Math.min(caret, length)));
            }
        }
        return column;
    }
}
