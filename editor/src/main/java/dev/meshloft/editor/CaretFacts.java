package dev.meshloft.editor;

import dev.meshloft.core.text.LineColumn;

/// Where the caret is, as people count, for a status line.
///
/// @param selected how many characters are selected, over all carets
/// @param carets how many there are
public record CaretFacts(LineColumn position, int selected, int carets) {

    static final CaretFacts START = new CaretFacts(new LineColumn(1, 1), 0, 1);
}
