package dev.meshloft.app.store;

import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.SourceRef;
import org.jspecify.annotations.Nullable;

/// What is selected, once for all views.
///
/// @param resource the object; null when the selection is no object
/// @param place a place in a file to show, such as a problem's; null when any will do
/// @param node the id of a node or edge of the graph; null when the graph has none for it
public record Selection(
        @Nullable ResourceKey resource,
        @Nullable SourceRef place,
        @Nullable String node) {

    public static final Selection NONE = new Selection(null, null, null);

    public static Selection of(ResourceKey resource) {
        return new Selection(resource, null, null);
    }

    public static Selection of(@Nullable ResourceKey resource, SourceRef place) {
        return new Selection(resource, place, null);
    }

    public static Selection ofNode(String node, @Nullable ResourceKey resource, @Nullable SourceRef place) {
        return new Selection(resource, place, node);
    }
}
