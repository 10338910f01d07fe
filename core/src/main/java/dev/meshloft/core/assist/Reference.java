package dev.meshloft.core.assist;

import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextRange;

/// One place that names a thing.
///
/// @param definition whether it is the place that makes the thing
/// @param owner the object it stands in: *VirtualService storefront/reviews*
/// @param lineNumber from 1
/// @param line its text without the blanks at both ends
/// @param inLine where the name stands in [#line]
public record Reference(
        SourceRef at, boolean definition, String owner, int lineNumber, String line, TextRange inLine) {}
