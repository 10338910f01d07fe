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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Map<Document, List<GraphNode>> subsets = new HashMap<>();
    private final Map<ResourceKey, List<String>> nodesOfObjects = new HashMap<>();
    private final Map<Document, Set<String>> starts = new HashMap<>();
    private final Map<String, ProblemCount> counts = new HashMap<>();

    private ProblemMarks(MeshGraph graph, MeshSnapshot mesh) {
        this.graph = graph;
        this.mesh = mesh;
        graph.nodes().forEach(this::file);
        for (GraphEdge edge : graph.edges()) {
            Document document = Document.of(edge.origin());
            if (document != null) {
                starts.computeIfAbsent(document, _ -> new HashSet<>()).add(edge.from());
            }
        }
    }

    private void file(GraphNode node) {
        Document document = Document.of(node.origin());
        if (node.type() == NodeType.SUBSET) {
            if (document != null) {
                subsets.computeIfAbsent(document, _ -> new ArrayList<>()).add(node);
            }
        } else if (node.resource() != null) {
            nodesOfObjects
                    .computeIfAbsent(node.resource(), _ -> new ArrayList<>())
                    .add(node.id());
        }
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

    private Collection<String> nodesOf(Diagnostic problem) {
        Document document = new Document(problem.at().file(), problem.at().document());
        List<String> written = subsets.getOrDefault(document, List.of()).stream()
                .filter(node -> node.origin() != null && isOnLineOf(problem.at(), node.origin()))
                .map(GraphNode::id)
                .toList();
        if (!written.isEmpty()) {
            return written;
        }
        Collection<String> own = problem.resource() == null ? List.of() : nodesOf(problem.resource());
        return own.isEmpty() ? starts.getOrDefault(document, Set.of()) : own;
    }

    /// Those of the object, or else of the services of its hosts.
    private Collection<String> nodesOf(ResourceKey key) {
        List<String> own = nodesOfObjects.getOrDefault(key, List.of());
        return own.isEmpty()
                ? servicesOf(key).stream()
                        .flatMap(service -> nodesOfObjects.getOrDefault(service, List.of()).stream())
                        .toList()
                : own;
    }

    private Set<ResourceKey> servicesOf(ResourceKey key) {
        return mesh.resources().find(key).stream()
                .flatMap(ProblemMarks::hosts)
                .flatMap(
                        host -> mesh
                                .indexes()
                                .hosts()
                                .findVisible(HostName.resolve(host, key.namespace()), key.namespace())
                                .stream())
                .map(service -> service.source().resource().key())
                .collect(Collectors.toSet());
    }

    private static Stream<String> hosts(Resource resource) {
        return Stream.concat(
                resource.spec().get("hosts").strings().stream(), resource.spec().get("host").string().stream());
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
