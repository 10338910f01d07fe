package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import java.util.regex.Pattern;

/// Whole objects that are pasted: they stand at the margin, apart from their neighbours. Pure.
final class PastedDocument {

    private static final Pattern OBJECT = Pattern.compile("(?m)\\A\\s*(?:(?:---|#).*\\s+)*(apiVersion|kind):");
    private static final String MARKER = "---";

    private PastedDocument() {}

    static boolean is(String text) {
        return OBJECT.matcher(text).lookingAt();
    }

    /// @param text at the margin
    static Typed at(Lines lines, Selection selection, String text) {
        int first = lines.lineOf(selection.start());
        int last = lines.lineOf(selection.end());
        String put = text.stripTrailing() + "\n";
        String above = neighbour(lines, first, -1);
        String below = neighbour(lines, last, 1);
        boolean parted = above.isEmpty() || above.startsWith(MARKER) || put.startsWith(MARKER);
        String before = parted ? "" : MARKER + "\n";
        String after = below.isEmpty() || below.startsWith(MARKER) ? "" : MARKER + "\n";
        int end = last + 1 < lines.count() ? lines.start(last + 1) : lines.end(last);
        int start = lines.start(first);
        return Typed.at(start, end, before + put + after, start + before.length() + put.length());
    }

    /// The next line with text in a direction; empty when there is none.
    private static String neighbour(Lines lines, int line, int step) {
        int at = line + step;
        while (0 <= at && at < lines.count() && lines.text(at).isBlank()) {
            at += step;
        }
        return 0 <= at && at < lines.count() ? lines.text(at) : "";
    }
}
