package dev.meshloft.editor.surface;

import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownEdit;
import java.util.List;

/// An edit that the user makes.
///
/// @param edits sorted, apart from each other
/// @param after the selections in the text after, the main one first
public record UserEdit(List<ShownEdit> edits, List<Selection> after) {

    public UserEdit {
        edits = List.copyOf(edits);
        after = List.copyOf(after);
    }
}
