package dev.meshloft.graphview.draw;

/// What may be laid over the bare graph.
public enum Overlay {
    /// Problem marks and outlines.
    PROBLEMS,
    /// A disc on each connection.
    MTLS,
    /// Edges of who may call whom.
    ACCESS,
    /// Change letters, old and new weights, gained and lost access.
    IMPACT
}
