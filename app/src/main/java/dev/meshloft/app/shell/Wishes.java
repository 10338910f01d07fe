package dev.meshloft.app.shell;

import java.util.EnumSet;
import java.util.Set;

/// Which panes the user wants, apart from what fits: a closed pane stays closed when the window grows.
///
/// @param wanted beside the graph, and beside what is like it
/// @param besideDocument whether a document has the inspector; it starts without, because form and text need the width
/// @param over the pane that is open over the centre, for want of a place; at most one
record Wishes(Set<Pane> wanted, boolean besideDocument, Set<Pane> over, Front front) {

    static final Wishes START = new Wishes(EnumSet.allOf(Pane.class), false, Set.of(), Front.GRAPH);

    /// What the centre shows.
    enum Front {
        GRAPH,
        DOCUMENT,
        /// Changes: they need all the room.
        ALONE
    }

    Wishes {
        wanted = Set.copyOf(wanted);
        over = Set.copyOf(over);
    }

    /// Whether the pane would stand beside the centre, not over it.
    boolean hasPlace(Pane pane, Room room) {
        return front != Front.ALONE && room.has(pane);
    }

    boolean shows(Pane pane, Room room) {
        if (!hasPlace(pane, room)) {
            return over.contains(pane);
        }
        return isOfDocument(pane) ? besideDocument : wanted.contains(pane);
    }

    Wishes with(Front next) {
        return next == front ? this : new Wishes(wanted, besideDocument, Set.of(), next);
    }

    Wishes with(Pane pane, boolean shown, Room room) {
        if (!hasPlace(pane, room)) {
            return new Wishes(wanted, besideDocument, shown ? Set.of(pane) : Set.of(), front);
        }
        if (isOfDocument(pane)) {
            return new Wishes(wanted, shown, over, front);
        }
        Set<Pane> next = EnumSet.noneOf(Pane.class);
        next.addAll(wanted);
        if (shown) {
            next.add(pane);
        } else {
            next.remove(pane);
        }
        return new Wishes(next, besideDocument, over, front);
    }

    Wishes withNothingOver() {
        return new Wishes(wanted, besideDocument, Set.of(), front);
    }

    private boolean isOfDocument(Pane pane) {
        return pane == Pane.INSPECTOR && front == Front.DOCUMENT;
    }
}
