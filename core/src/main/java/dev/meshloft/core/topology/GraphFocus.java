package dev.meshloft.core.topology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The part of a graph around one thing.
public final class GraphFocus {

    private GraphFocus() {}

    /// What is at most so many edges away, in either direction, with the namespaces that hold it. Around a namespace it
    /// starts from all that is in it, around an edge from its two ends. The whole graph when the id is not in it.
    ///
    /// @param depth at least 0; 0 is the thing itself
    /// @param followed which edges count; the others are kept where both ends are
    public static MeshGraph around(MeshGraph graph, String id, int depth, Predicate<GraphEdge> followed) {
        Set<String> near = start(graph, id);
        if (near.isEmpty()) {
            return graph;
        }
        Map<String, Set<String>> neighbours = neighbours(graph, followed);
        Set<String> border = Set.copyOf(near);
        for (int step = 0; step < depth && !border.isEmpty(); step++) {
            Set<String> next = new HashSet<>();
            border.forEach(each -> next.addAll(neighbours.getOrDefault(each, Set.of())));
            next.removeAll(near);
            near.addAll(next);
            border = next;
        }
        return cut(graph, near);
    }

    private static Set<String> start(MeshGraph graph, String id) {
        Set<String> start = new HashSet<>();
        for (GraphNode node : graph.nodes()) {
            if (node.id().equals(id) || id.equals(node.parent())) {
                start.add(node.id());
            }
        }
        graph.findEdge(id).ifPresent(edge -> start.addAll(List.of(edge.from(), edge.to())));
        return start;
    }

    private static Map<String, Set<String>> neighbours(MeshGraph graph, Predicate<GraphEdge> followed) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (GraphEdge edge : graph.edges()) {
            if (followed.test(edge)) {
                neighbours.computeIfAbsent(edge.from(), _ -> new HashSet<>()).add(edge.to());
                neighbours.computeIfAbsent(edge.to(), _ -> new HashSet<>()).add(edge.from());
            }
        }
        return neighbours;
    }

    private static MeshGraph cut(MeshGraph graph, Set<String> near) {
        Set<String> kept = new HashSet<>(near);
        for (GraphNode node : graph.nodes()) {
            if (near.contains(node.id()) && node.parent() != null) {
                kept.add(node.parent());
            }
        }
        return new MeshGraph(
                graph.nodes().stream().filter(node -> kept.contains(node.id())).toList(),
                graph.edges().stream()
                        .filter(edge -> kept.contains(edge.from()) && kept.contains(edge.to()))
                        .toList());
    }
}
