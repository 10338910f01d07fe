package dev.meshloft.core.resource;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.yaml.YamlPath;

/// Where something is written.
///
/// @param document counted from 0 within the file
/// @param path the field, from the root of the object (not of the document: items of a `List` start anew)
/// @param range in the whole file's text
public record SourceRef(FileId file, int document, YamlPath path, TextRange range) {}
