package dev.meshloft.graphview.layout;

import java.util.Set;
import java.util.function.BooleanSupplier;

/// What a layout may be asked for.
///
/// @param collapsed ids of namespaces drawn as one block
/// @param room the view that the drawing should suit
/// @param access whether edges of access will be shown: then they look for a way of their own
/// @param cancelled asked between phases, also from inside ELK; a cancelled layout throws
///     [java.util.concurrent.CancellationException]. Interrupting the thread has the same effect
/// @param former a drawing whose places are kept as far as possible; an empty one for none
public record LayoutOptions(
        Set<String> collapsed, Room room, boolean access, BooleanSupplier cancelled, PlacedGraph former) {

    public static final LayoutOptions DEFAULT =
            new LayoutOptions(Set.of(), Room.DEFAULT, false, () -> false, PlacedGraph.EMPTY);

    public LayoutOptions {
        collapsed = Set.copyOf(collapsed);
    }

    public LayoutOptions withCollapsed(Set<String> groups) {
        return new LayoutOptions(groups, room, access, cancelled, former);
    }

    /// A view of this size with the usual corners.
    public LayoutOptions withView(double width, double height) {
        return new LayoutOptions(collapsed, Room.of(width, height), access, cancelled, former);
    }

    public LayoutOptions withAccess(boolean shown) {
        return new LayoutOptions(collapsed, room, shown, cancelled, former);
    }

    public LayoutOptions withCancelled(BooleanSupplier newCancelled) {
        return new LayoutOptions(collapsed, room, access, newCancelled, former);
    }

    /// Keeps nodes where they are in another drawing. One that has too little in common with the graph is not followed.
    public LayoutOptions withFormer(PlacedGraph drawing) {
        return new LayoutOptions(collapsed, room, access, cancelled, drawing);
    }

    boolean isCancelled() {
        return Thread.currentThread().isInterrupted() || cancelled.getAsBoolean();
    }
}
