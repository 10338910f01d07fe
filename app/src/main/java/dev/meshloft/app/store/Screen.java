package dev.meshloft.app.store;

import dev.meshloft.app.look.Theme;

/// What the window shows of it.
///
/// @param welcome whether the first page stands in place of the mesh
public record Screen(Selection selection, Tabs tabs, BottomTab bottom, Theme theme, boolean welcome) {

    Screen with(Selection next) {
        return new Screen(next, tabs, bottom, theme, welcome);
    }

    Screen with(Tabs next) {
        return new Screen(selection, next, bottom, theme, welcome);
    }

    Screen with(BottomTab next) {
        return new Screen(selection, tabs, next, theme, welcome);
    }

    Screen with(Theme next) {
        return new Screen(selection, tabs, bottom, next, welcome);
    }

    Screen withWelcome(boolean shown) {
        return new Screen(selection, tabs, bottom, theme, shown);
    }
}
