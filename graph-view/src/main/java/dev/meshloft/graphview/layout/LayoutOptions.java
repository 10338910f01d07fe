package dev.meshloft.graphview.layout;

import java.util.Set;
import java.util.function.BooleanSupplier;

/// What a layout may be asked for.
///
/// @param collapsed ids of namespaces drawn as one block
/// @param width width in pixels of the view the drawing should suit
/// @param height its height
/// @param cancelled asked between phases, also from inside ELK; a cancelled layout throws
///     [java.util.concurrent.CancellationException]. Interrupting the thread has the same effect
public record LayoutOptions(Set<String> collapsed, double width, double height, BooleanSupplier cancelled) {

    public static final LayoutOptions DEFAULT = new LayoutOptions(Set.of(), 880, 480, () -> false);

    public LayoutOptions {
        collapsed = Set.copyOf(collapsed);
    }

    public LayoutOptions withCollapsed(Set<String> groups) {
        return new LayoutOptions(groups, width, height, cancelled);
    }

    public LayoutOptions withView(double newWidth, double newHeight) {
        return new LayoutOptions(collapsed, newWidth, newHeight, cancelled);
    }

    public LayoutOptions withCancelled(BooleanSupplier newCancelled) {
        return new LayoutOptions(collapsed, width, height, newCancelled);
    }

    boolean isCancelled() {
        return Thread.currentThread().isInterrupted() || cancelled.getAsBoolean();
    }
}
