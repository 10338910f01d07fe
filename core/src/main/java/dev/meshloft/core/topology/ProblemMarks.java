package dev.meshloft.core.topology;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.SourceRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the problems of each node. A problem counts at the node whose line it is on (a subset), else at the node of
/// its object (a service, a gateway), else at the services of its `spec.host` or `spec.hosts`, else where the edges
/// start that its object makes (the host of a VirtualService at a gateway). A namespace counts what is in it.
public final class ProblemMarks {

    private record Document(FileId file, int number) {

        static @Nullable Document of(@Nullable SourceRef at) {
            return at == null ? null : new Document(at.file(), at.document());
        }
    }

    private final MeshGraph graph;
    private final MeshSnapshot mesh;
    private final Map<String, ProblemCount> counts = new HashMap<>();

    private ProblemMarks(MeshGraph graph, MeshSnapshot mesh) {
        this.graph = graph;
        this.mesh = mesh;
    }

    /// The graph with its counts filled in.
    ///
    /// @param mesh what the graph was made from
    public static MeshGraph mark(MeshGraph graph, MeshSnapshot mesh, Collection<Diagnostic> problems) {
        if (problems.isEmpty()) {
            return graph;
        }
        ProblemMarks marks = new ProblemMarks(graph, mesh);
        problems.forEach(marks::count);
        marks.countNamespaces();
        List<GraphNode> nodes = graph.nodes().stream()
                .map(node -> node.withProblems(marks.counts.getOrDefault(node.id(), ProblemCount.NONE)))
                .toList();
        return new MeshGraph(nodes, graph.edges());
    }

    private void count(Diagnostic problem) {
        ProblemCount one = switch (problem.severity()) {
            case ERROR -> new ProblemCount(1, 0, 0);
            case WARNING -> new ProblemCount(0, 1, 0);
            case INFO -> new ProblemCount(0, 0, 1);
        };
        for (String node : nodesOf(problem)) {
            counts.merge(node, one, ProblemCount::plus);
        }
    }

    private Set<String> nodesOf(Diagnostic problem) {
        Document document = Document.of(problem.at());
        Set<String> found = new HashSet<>();
        for (GraphNode node : graph.nodes()) {
            SourceRef origin = node.origin();
            if (node.type() == NodeType.SUBSET
                    && origin != null
                    && Objects.equals(Document.of(origin), document)
                    && isOnLineOf(problem.at(), origin)) {
                found.add(node.id());
            }
        }
        if (found.isEmpty() && problem.resource() != null) {
            graph.nodes().stream()
                    .filter(node ->
                            node.type() != NodeType.SUBSET && problem.resource().equals(node.resource()))
                    .forEach(node -> found.add(node.id()));
        }
        if (found.isEmpty() && problem.resource() != null) {
            Set<ResourceKey> services = servicesOf(problem.resource());
            graph.nodes().stream()
                    .filter(node -> node.resource() != null && services.contains(node.resource()))
                    .filter(node -> node.type() != NodeType.SUBSET)
                    .forEach(node -> found.add(node.id()));
        }
        if (found.isEmpty()) {
            graph.edges().stream()
                    .filter(edge -> Objects.equals(Document.of(edge.origin()), document))
                    .forEach(edge -> found.add(edge.from()));
        }
        return found;
    }

    private Set<ResourceKey> servicesOf(ResourceKey key) {
        Set<ResourceKey> services = new HashSet<>();
        for (Resource resource : mesh.resources().all()) {
            if (resource.key().equals(key)) {
                List<String> hosts =
                        new ArrayList<>(resource.spec().get("hosts").strings());
                resource.spec().get("host").string().ifPresent(hosts::add);
                for (String host : hosts) {
                    mesh.indexes()
                            .hosts()
                            .findVisible(HostName.resolve(host, key.namespace()), key.namespace())
                            .ifPresent(service ->
                                    services.add(service.source().resource().key()));
                }
            }
        }
        return services;
    }

    /// Whether the problem is in the list item the node was made from.
    private static boolean isOnLineOf(SourceRef problem, SourceRef origin) {
        int depth = Math.min(3, origin.path().steps().size());
        return depth == 3
                && problem.path().steps().size() >= depth
                && problem.path()
                        .steps()
                        .subList(0, depth)
                        .equals(origin.path().steps().subList(0, depth));
    }

    private void countNamespaces() {
        for (GraphNode node : graph.nodes()) {
            ProblemCount own = counts.get(node.id());
            if (own != null && node.parent() != null) {
                counts.merge(node.parent(), own, ProblemCount::plus);
            }
        }
    }
}
