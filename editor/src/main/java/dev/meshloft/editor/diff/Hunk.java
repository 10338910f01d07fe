package dev.meshloft.editor.diff;

import dev.meshloft.core.text.TextChange;

/// Neighbouring rows that differ.
///
/// @param firstRow, endRow into the rows of the difference, half open
/// @param whitespaceOnly whether the lines differ in nothing but blanks and blank lines
/// @param revert applied to the right text, makes these lines as they are on the left
public record Hunk(int firstRow, int endRow, boolean whitespaceOnly, TextChange revert) {

    public int size() {
        return endRow - firstRow;
    }
}
