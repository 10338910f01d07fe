package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Cuts a YAML stream at its document markers `---` and `...`. Markers count only at the start of a line, where no
/// scalar can hold them. Comments and directives before a `---` belong to the document that it starts.
///
/// What a cut depends on lies between the start of its piece and itself, so a changed text can be cut anew from any
/// piece on, until a cut falls on an old one.
final class StreamCutter {

    private final String text;
    private final List<TextRange> pieces = new ArrayList<>();
    private int start;
    private boolean content;

    private StreamCutter(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /// At least one piece; joined they are the text.
    static List<TextRange> cut(String text) {
        return cut(text, 0, _ -> false);
    }

    /// The pieces from the start of one on.
    ///
    /// @param known whether the pieces from an offset on are known already; the last piece ends there then
    static List<TextRange> cut(String text, int start, IntPredicate known) {
        StreamCutter cutter = new StreamCutter(text, start);
        cutter.run(known);
        return cutter.pieces;
    }

    private void run(IntPredicate known) {
        int line = start;
        while (line < text.length()) {
            int next = nextLine(line);
            if (isMarker(text, line, "---")) {
                if (content && endPiece(line, known)) {
                    return;
                }
                content = true;
            } else if (isMarker(text, line, "...")) {
                if (endPiece(next, known)) {
                    return;
                }
            } else if (!content && !isBlankOrComment(line, next)) {
                content = true;
            }
            line = next;
        }
        if (content || pieces.isEmpty()) {
            endPiece(text.length(), _ -> false);
        } else if (start < text.length()) {
            TextRange last = pieces.removeLast();
            pieces.add(new TextRange(last.start(), text.length()));
        }
    }

    private boolean endPiece(int end, IntPredicate known) {
        pieces.add(new TextRange(start, end));
        start = end;
        content = false;
        return known.test(end);
    }

    private int nextLine(int from) {
        int newline = text.indexOf('\n', from);
        int end = newline < 0 ? text.length() : newline;
        int carriage = text.indexOf('\r', from, end);
        if (carriage >= 0 && carriage + 1 != newline) {
            return carriage + 1;
        }
        return newline < 0 ? text.length() : newline + 1;
    }

    /// Whether a marker stands at the start of a line; a byte order mark may stand before it.
    static boolean isMarker(String text, int line, String marker) {
        int at = text.startsWith("\uFEFF", line) ? line + 1 : line;
        int end = at + marker.length();
        return text.startsWith(marker, at) && (end == text.length() || " \t\r\n".indexOf(text.charAt(end)) >= 0);
    }

    /// Directives count as well: they belong to the next document.
    private boolean isBlankOrComment(int line, int next) {
        for (int i = line; i < next; i++) {
            char c = text.charAt(i);
            if (c == '#' || (c == '%' && i == line)) {
                return true;
            }
            if (!Character.isWhitespace(c) && c != '\uFEFF') {
                return false;
            }
        }
        return true;
    }
}
