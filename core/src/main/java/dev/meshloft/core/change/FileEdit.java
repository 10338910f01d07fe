package dev.meshloft.core.change;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextChange;

/// Edits of one file; offsets are of the whole file's text.
public record FileEdit(FileId file, TextChange change) {}
