package dev.meshloft.core.assist;

import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextRange;
import java.util.List;

/// A named thing of the mesh that one can go to: an object, a host, a subset, a route, a port.
///
/// @param detail what and where: *subset of reviews.storefront*
/// @param matched the parts of the name that the query matches, in order
public record Symbol(ItemKind kind, String name, String detail, SourceRef at, List<TextRange> matched) {

    public Symbol {
        matched = List.copyOf(matched);
    }
}
