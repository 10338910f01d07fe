package dev.meshloft.editor.highlight;

import dev.meshloft.core.text.TextRange;

/// What a part of the file's text means.
public record MeaningRange(TextRange range, Meaning meaning) {}
