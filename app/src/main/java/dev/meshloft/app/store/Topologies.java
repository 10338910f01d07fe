package dev.meshloft.app.store;

import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.topology.GraphDifference;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.TopologyBuilder;
import org.jspecify.annotations.Nullable;

/// The graphs of base and draft, made anew only for a mesh that is another one than last time. For one thread.
final class Topologies {

    private record Known(MeshSnapshot mesh, MeshGraph graph) {}

    private @Nullable Known base;
    private @Nullable Known draft;

    /// The draft's graph with marks where it differs from the base's.
    MeshGraph between(MeshSnapshot from, MeshSnapshot to) {
        Known newBase = known(from);
        base = newBase;
        Known newDraft = known(to);
        draft = newDraft;
        return newBase.graph == newDraft.graph
                ? newDraft.graph
                : GraphDifference.between(newBase.graph, newDraft.graph);
    }

    private Known known(MeshSnapshot mesh) {
        for (Known each : new @Nullable Known[] {base, draft}) {
            if (each != null && mesh.hasShapeOf(each.mesh)) {
                return each;
            }
        }
        return new Known(mesh, TopologyBuilder.build(mesh));
    }
}
