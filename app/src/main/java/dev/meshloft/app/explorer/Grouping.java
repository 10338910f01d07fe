package dev.meshloft.app.explorer;

/// What the tree is ordered by, in the order of the choices.
enum Grouping {
    NAMESPACE,
    KIND,
    HOST,
    FILE
}
