package dev.meshloft.editor.guide;

import dev.meshloft.editor.fold.FoldRegions;
import dev.meshloft.editor.text.Lines;
import java.util.ArrayList;
import java.util.List;

/// The lines a line is written below: its keys and list items, from the outermost. Pure.
public record Parents(Lines lines) {

    private static final int FARTHEST = 20_000;

    /// Never beyond the document's marker.
    public List<Integer> of(int line) {
        List<Integer> parents = new ArrayList<>();
        int from = withText(line);
        if (lines.text(from).startsWith("---")) {
            return parents;
        }
        int indentation = FoldRegions.indentation(lines.text(from));
        boolean item = lines.text(from).startsWith("-", indentation);
        for (int at = from - 1; at >= 0 && from - at < FARTHEST && (indentation > 0 || item); at--) {
            String text = lines.text(at);
            if (text.startsWith("---")) {
                break;
            }
            int own = FoldRegions.indentation(text);
            boolean above = own < indentation || (own == indentation && item && !text.startsWith("-", own));
            if (above && !text.isBlank() && !FoldRegions.isComment(text)) {
                parents.addFirst(at);
                indentation = own;
                item = text.startsWith("-", own);
            }
        }
        return parents;
    }

    /// A blank line or a comment belongs to the next text.
    private int withText(int line) {
        int at = line;
        while (at + 1 < lines.count() && (lines.text(at).isBlank() || FoldRegions.isComment(lines.text(at)))) {
            at++;
        }
        return lines.text(at).isBlank() ? line : at;
    }
}
