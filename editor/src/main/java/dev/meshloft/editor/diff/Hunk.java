package dev.meshloft.editor.diff;

import dev.meshloft.core.text.TextChange;

/// Neighbouring rows that differ.
///
/// @param firstRow, endRow into the rows of the difference, half open
/// @param revert applied to the right text, makes these lines as they are on the left
public record Hunk(int firstRow, int endRow, TextChange revert) {}
