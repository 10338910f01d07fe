package dev.meshloft.editor.typing;

import dev.meshloft.editor.text.ShownEdit;
import java.util.List;

/// What a command does: replacements in the text before, sorted, and the selection in the text after.
record Typed(List<ShownEdit> edits, int anchor, int caret) {

    static Typed at(int start, int end, String replacement, int caret) {
        return new Typed(List.of(new ShownEdit(start, end, replacement)), caret, caret);
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

    /// Text put in right at the caret goes before it.
    private static int pushed(ShownEdit edit, int offset) {
        return edit.start() == offset && edit.end() == offset
                ? offset + edit.replacement().length()
                : edit.map(offset);
    }
}
