package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a command does: replacements in the text before, sorted, and the selection in the text after.
record Typed(List<ShownEdit> edits, int anchor, int caret) {

    /// What commands at several carets do together.
    ///
    /// @param selections in the text after, in the order of the commands
    record Together(List<ShownEdit> edits, List<Selection> selections) {}

    static Typed at(int start, int end, String replacement, int caret) {
        return new Typed(List.of(new ShownEdit(start, end, replacement)), caret, caret);
    }

    /// Nothing but another selection.
    static Typed move(Selection to) {
        return new Typed(List.of(), to.anchor(), to.caret());
    }

    /// The selection moves with the edits.
    static Typed keeping(List<ShownEdit> edits, Selection selection) {
        int anchor = selection.anchor();
        int caret = selection.caret();
        for (ShownEdit edit : edits.reversed()) {
            anchor = pushed(edit, anchor);
            caret = pushed(edit, caret);
        }
        return new Typed(edits, anchor, caret);
    }

    /// An edit that a command before wanted too is made once; one that overlaps another is not made.
    static Together together(List<Typed> typed) {
        List<ShownEdit> kept = apart(typed);
        List<Selection> selections = new ArrayList<>();
        for (Typed each : typed) {
            int moved = 0;
            for (ShownEdit edit : kept) {
                boolean before = !each.edits.contains(edit) && edit.start() <= each.place();
                moved += before ? edit.growth() : 0;
            }
            selections.add(new Selection(each.anchor + moved, each.caret + moved));
        }
        return new Together(kept, selections);
    }

    private static List<ShownEdit> apart(List<Typed> typed) {
        List<ShownEdit> kept = new ArrayList<>();
        List<ShownEdit> sorted = typed.stream()
                .flatMap(each -> each.edits.stream())
                .sorted(Comparator.comparingInt(ShownEdit::start).thenComparingInt(ShownEdit::end))
                .distinct()
                .toList();
        for (ShownEdit edit : sorted) {
            if (kept.isEmpty() || edit.start() >= kept.getLast().end()) {
                kept.add(edit);
            }
        }
        return kept;
    }

    /// Where it happens, in the text before.
    private int place() {
        return edits.isEmpty() ? Math.min(anchor, caret) : edits.getFirst().start();
    }

    /// Text put in right at the caret goes before it.
    private static int pushed(ShownEdit edit, int offset) {
        return edit.start() == offset && edit.end() == offset
                ? offset + edit.replacement().length()
                : edit.map(offset);
    }
}
