package dev.meshloft.app.store;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.LineColumn;

/// Where the caret of a document stands. It is apart from the state, because it moves with every key and only the
/// status
/// bar shows it.
///
/// @param selected how many characters are selected
/// @param carets how many there are
/// @param matches what the search found, in words; empty while nothing is searched
public record CaretPlace(FileId file, LineColumn position, int selected, int carets, String matches) {}
