package dev.meshloft.core.topology;

import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing of the mesh.
///
/// @param detail the second line: `HTTP 9080`, `HTTPS 443`, `3 pods`; empty for none
/// @param namespace null for hosts, callers and external services
/// @param parent id of the namespace node that holds it; null at the top
/// @param resource the object to open; null for derived things such as a host or a caller
/// @param origin the line that makes it exist
public record GraphNode(
        String id,
        NodeType type,
        String label,
        String detail,
        @Nullable String namespace,
        @Nullable String parent,
        List<Badge> badges,
        ProblemCount problems,
        ChangeMark change,
        @Nullable ResourceKey resource,
        @Nullable SourceRef origin) {

    public GraphNode {
        badges = List.copyOf(badges);
    }

    public GraphNode withProblems(ProblemCount count) {
        return new GraphNode(id, type, label, detail, namespace, parent, badges, count, change, resource, origin);
    }

    GraphNode in(String newParent) {
        return new GraphNode(id, type, label, detail, namespace, newParent, badges, problems, change, resource, origin);
    }

    public GraphNode withChange(ChangeMark mark) {
        return new GraphNode(id, type, label, detail, namespace, parent, badges, problems, mark, resource, origin);
    }
}
