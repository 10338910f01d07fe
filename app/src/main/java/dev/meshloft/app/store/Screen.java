package dev.meshloft.app.store;

import dev.meshloft.app.look.Appearance;
import dev.meshloft.app.look.Theme;

/// What the window shows of it.
///
/// @param welcome whether the first page stands in place of the mesh
public record Screen(Selection selection, Tabs tabs, BottomTab bottom, Appearance appearance, boolean welcome) {

    public Theme theme() {
        return appearance.theme();
    }

    Screen with(Selection next) {
        return new Screen(next, tabs, bottom, appearance, welcome);
    }

    Screen with(Tabs next) {
        return new Screen(selection, next, bottom, appearance, welcome);
    }

    Screen with(BottomTab next) {
        return new Screen(selection, tabs, next, appearance, welcome);
    }

    Screen with(Appearance next) {
        return new Screen(selection, tabs, bottom, next, welcome);
    }

    Screen withWelcome(boolean shown) {
        return new Screen(selection, tabs, bottom, appearance, shown);
    }
}
