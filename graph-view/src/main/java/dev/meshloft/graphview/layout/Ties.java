package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.NodeType;
import java.util.Set;
import java.util.stream.Collectors;

/// Which edges say who may reach whom instead of where requests go: permissions, and imports inside the mesh. They
/// are drawn on demand only, so they do not decide where nodes stand.
final class Ties {

    private final Set<String> outside;

    Ties(MeshGraph graph) {
        outside = graph.nodes().stream()
                .filter(node -> node.type() == NodeType.EXTERNAL)
                .map(node -> node.id())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean contains(GraphEdge edge) {
        return edge.type() == EdgeType.ALLOW
                || edge.type() == EdgeType.DENY
                || (edge.type() == EdgeType.IMPORT && !outside.contains(edge.to()));
    }
}
