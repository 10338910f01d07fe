package dev.meshloft.core.assist;

import dev.meshloft.core.resource.SourceRef;

/// Where the name under the caret is defined.
///
/// @param words what is there, for a choice between several: *Service ratings in storefront*
public record Target(ItemKind kind, String words, SourceRef at) {}
