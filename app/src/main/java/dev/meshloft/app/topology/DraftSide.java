package dev.meshloft.app.topology;

/// What of a draft the graph shows.
enum DraftSide {
    /// The mesh as it is without the draft.
    BEFORE,
    /// The mesh as the draft makes it.
    AFTER,
    /// The draft with what it changes marked; what is gone stays as a ghost.
    DIFFERENCE
}
