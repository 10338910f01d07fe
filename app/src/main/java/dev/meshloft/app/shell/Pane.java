package dev.meshloft.app.shell;

/// What stands around the centre.
enum Pane {
    EXPLORER,
    INSPECTOR,
    BOTTOM
}
