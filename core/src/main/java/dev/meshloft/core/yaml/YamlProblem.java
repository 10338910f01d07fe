package dev.meshloft.core.yaml;

import dev.meshloft.core.text.TextRange;

/// Why a document could not be read to its end.
///
/// @param range in the document's own text, never empty unless the text is
public record YamlProblem(TextRange range, String message) {}
