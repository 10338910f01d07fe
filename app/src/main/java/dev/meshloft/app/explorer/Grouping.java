package dev.meshloft.app.explorer;

/// What the tree is ordered by.
enum Grouping {
    NAMESPACE,
    KIND,
    FILE
}
