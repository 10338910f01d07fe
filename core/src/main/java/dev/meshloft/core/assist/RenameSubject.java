package dev.meshloft.core.assist;

import dev.meshloft.core.text.TextRange;

/// What would be renamed at a place.
///
/// @param range of the name in the file's text, where it is edited
/// @param name as it is now, without namespace or domain
/// @param what in words: *subset v1 of reviews.storefront*
public record RenameSubject(TextRange range, String name, String what) {}
