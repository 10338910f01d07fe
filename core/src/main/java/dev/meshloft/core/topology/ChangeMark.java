package dev.meshloft.core.topology;

/// What the draft does to a node or an edge.
public enum ChangeMark {
    NONE,
    ADDED,
    MODIFIED,
    REMOVED
}
