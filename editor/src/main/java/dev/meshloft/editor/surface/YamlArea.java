package dev.meshloft.editor.surface;

import dev.meshloft.editor.text.ShownEdit;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.util.UndoUtils;

/// The area of RichTextFX, which holds the rows. What the user does to it is not done but asked for, because a row may
/// stand for hidden lines and every edit has to reach the file first.
final class YamlArea extends CodeArea {

    private boolean direct;
    private ReplaceHandler asked = (start, end, text) -> {};

    /// Hears what the user wants to replace, in offsets of the area.
    interface ReplaceHandler {
        void replace(int start, int end, String text);
    }

    YamlArea() {
        setUndoManager(UndoUtils.noOpUndoManager());
        getStyleClass().add("yaml-area");
    }

    void setOnReplace(ReplaceHandler handler) {
        asked = handler;
    }

    @Override
    public void replace(
            int start, int end, StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        if (direct) {
            super.replace(start, end, replacement);
        } else {
            asked.replace(start, end, replacement.getText());
        }
    }

    /// The view stays where it is. The caret goes before the edits for as long, because the area draws rows with a
    /// selection that does not fit them yet.
    ///
    /// @param edits in offsets of the area before, sorted, apart from each other
    void put(List<ShownEdit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        int safe = Math.min(edits.getFirst().start(), Math.min(getAnchor(), getCaretPosition()));
        selectRange(safe, safe);
        MultiChangeBuilder<Collection<String>, String, Collection<String>> change = createMultiChange(edits.size());
        for (ShownEdit edit : edits.reversed()) {
            change.replaceTextAbsolutely(edit.start(), edit.end(), edit.replacement());
        }
        change.commit();
    }

    void putAll(String text) {
        direct = true;
        replaceText(text);
        direct = false;
    }
}
