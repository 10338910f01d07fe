package dev.meshloft.editor.text;

import java.util.ArrayList;
import java.util.List;

/// Edits of the text on screen made at once.
///
/// @param edits in offsets of the text before, sorted, apart from each other
/// @param splices what each edit does to the lines, the last edit's first: taken in that order none moves what a later
///     one refers to
public record ShownChange(List<ShownEdit> edits, List<LineSplice> splices) {

    public ShownChange {
        edits = List.copyOf(edits);
        splices = List.copyOf(splices);
    }

    static ShownChange of(List<ShownEdit> edits, Lines before) {
        List<LineSplice> splices = new ArrayList<>(edits.size());
        for (ShownEdit edit : edits.reversed()) {
            splices.add(LineSplice.of(edit, before));
        }
        return new ShownChange(edits, splices);
    }

    /// Where an offset goes. At an edit's start it stays, inside the replaced text it moves to the end of the new one.
    public int map(int offset) {
        int moved = 0;
        for (ShownEdit edit : edits) {
            if (offset <= edit.start()) {
                break;
            }
            if (offset < edit.end()) {
                return edit.start() + moved + edit.replacement().length();
            }
            moved += edit.growth();
        }
        return offset + moved;
    }

    /// The lines of the text after that were written, from above; `removed` is 0 in each.
    public List<LineSplice> written() {
        List<LineSplice> written = new ArrayList<>(splices.size());
        int moved = 0;
        for (LineSplice splice : splices.reversed()) {
            written.add(new LineSplice(splice.first() + moved, 0, splice.added(), splice.above()));
            moved += splice.growth();
        }
        return written;
    }

    /// By how many lines the text grew.
    public int growth() {
        return splices.stream().mapToInt(LineSplice::growth).sum();
    }
}
