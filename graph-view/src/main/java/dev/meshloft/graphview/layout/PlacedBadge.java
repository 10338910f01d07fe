package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.Badge;
import org.jspecify.annotations.Nullable;

/// A badge hanging from a node's lower edge.
///
/// @param badge null for the last one that only counts the rest, such as `+2`
public record PlacedBadge(@Nullable Badge badge, String text, Box box) {

    PlacedBadge moved(double dx, double dy) {
        return new PlacedBadge(badge, text, box.moved(dx, dy));
    }
}
