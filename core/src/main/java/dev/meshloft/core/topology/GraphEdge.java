package dev.meshloft.core.topology;

import dev.meshloft.core.resource.SourceRef;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One relation between two nodes.
///
/// @param label the shortest words that tell the condition: `/api*`, `x-tester`, `443`; empty for none.
///     A share is not a label: it is drawn from `weight`
/// @param weight share of the route's requests in percent, 0 to 100; empty where nothing is split
/// @param previousWeight share before the draft; empty when unchanged
/// @param origin the line that makes it exist, for a weight the line of the weight
public record GraphEdge(
        String id,
        String from,
        String to,
        EdgeType type,
        String label,
        OptionalInt weight,
        OptionalInt previousWeight,
        Mtls mtls,
        ChangeMark change,
        @Nullable SourceRef origin) {

    /// @param previous the weight before; empty when it did not change
    public GraphEdge withChange(ChangeMark mark, OptionalInt previous) {
        return new GraphEdge(id, from, to, type, label, weight, previous, mtls, mark, origin);
    }
}
