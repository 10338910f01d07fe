package dev.meshloft.editor;

import java.util.List;

/// Where somebody was in a text: to be kept while it is not shown.
///
/// @param anchor where the selection began, in the file's text
/// @param caret likewise; equal to the anchor when nothing is selected
/// @param top the first line in view, from 0
/// @param folded the lines, from 0, whose text below is hidden
public record EditorPlace(int anchor, int caret, int top, List<Integer> folded) {

    public static final EditorPlace START = new EditorPlace(0, 0, 0, List.of());

    public EditorPlace {
        folded = List.copyOf(folded);
    }
}
