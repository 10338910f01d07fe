package dev.meshloft.app.shell;

/// The size of the window decides which panes have a place of their own: the inspector gives way first, then the
/// explorer, then the lists. What gave way can be opened over the centre.
record Room(double windowWidth, double windowHeight) {

    boolean has(Pane pane) {
        return switch (pane) {
            case INSPECTOR -> windowWidth >= 1280;
            case EXPLORER -> windowWidth >= 1024;
            case BOTTOM -> windowHeight >= 720;
        };
    }
}
