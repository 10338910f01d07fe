package dev.meshloft.app.topology;

import dev.meshloft.core.topology.GraphEdge;

/// Turns a weight chosen on the graph into an edit of the text.
@FunctionalInterface
public interface WeightEdits {

    /// @param percent 0 to 100; the other destinations of the route share the rest
    void change(GraphEdge edge, int percent);
}
