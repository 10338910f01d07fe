package dev.meshloft.editor.format;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.assist.Asking;
import dev.meshloft.editor.assist.Question;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.FileLines;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownEdit;
import java.util.List;

/// Shift+Alt+F: the usual indentation and blanks for what is selected, or for the whole text. One edit.
public final class Formatting implements EditorComponent {

    private final EditorSurface surface;
    private final Asking asking;

    public Formatting(EditorSurface surface, Asking asking) {
        this.surface = surface;
        this.asking = asking;
    }

    @Override
    public void install() {
        surface.keys().group("Lines").bind("Shift+Alt+F", "Format the selection or the file", this::format);
    }

    private void format() {
        if (surface.isEditable()) {
            TextRange selection = surface.toFile(surface.selection());
            asking.ask(Question.Kind.FORMAT, assistant -> assistant.format(selection), this::make);
        }
    }

    private void make(TextChange change) {
        List<ShownEdit> edits = change.edits().stream()
                .map(edit -> new ShownEdit(
                        surface.toShown(edit.range().start()),
                        surface.toShown(edit.range().end()),
                        FileLines.unixBreaks(edit.replacement())))
                .toList();
        surface.edit(
                edits,
                surface.selections().stream()
                        .map(each -> new Selection(moved(each.anchor(), edits), moved(each.caret(), edits)))
                        .toList());
    }

    private static int moved(int offset, List<ShownEdit> edits) {
        int moved = offset;
        for (ShownEdit edit : edits.reversed()) {
            moved = edit.map(moved);
        }
        return moved;
    }
}
