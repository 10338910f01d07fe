package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Cuts a YAML stream at its document markers `---` and `...`. Markers count only at the start of a line, where no
/// scalar can hold them. Comments and directives before a `---` belong to the document that it starts.
final class StreamCutter {

    private final String text;
    private final List<TextRange> pieces = new ArrayList<>();
    private int start;
    private boolean content;

    private StreamCutter(String text) {
        this.text = text;
    }

    /// At least one piece; joined they are the text.
    static List<TextRange> cut(String text) {
        StreamCutter cutter = new StreamCutter(text);
        cutter.run();
        return cutter.pieces;
    }

    private void run() {
        int line = 0;
        while (line < text.length()) {
            int next = nextLine(line);
            if (isMarker(line, "---")) {
                if (content) {
                    endPiece(line);
                }
                content = true;
            } else if (isMarker(line, "...")) {
                endPiece(next);
            } else if (!isBlankOrComment(line, next)) {
                content = true;
            }
            line = next;
        }
        if (content || pieces.isEmpty()) {
            endPiece(text.length());
        } else if (start < text.length()) {
            TextRange last = pieces.removeLast();
            pieces.add(new TextRange(last.start(), text.length()));
        }
    }

    private void endPiece(int end) {
        pieces.add(new TextRange(start, end));
        start = end;
        content = false;
    }

    private int nextLine(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                return i + 1;
            }
        }
        return text.length();
    }

    private boolean isMarker(int line, String marker) {
        int at = line == 0 && text.startsWith("\uFEFF") ? 1 : line;
        int end = at + marker.length();
        return text.startsWith(marker, at) && (end == text.length() || Character.isWhitespace(text.charAt(end)));
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
