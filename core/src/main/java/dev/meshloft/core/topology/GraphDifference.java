package dev.meshloft.core.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// What a draft does to the graph.
public final class GraphDifference {

    private final MeshGraph before;
    private final MeshGraph after;
    private final Map<String, GraphNode> nodesBefore;
    private final Map<String, GraphNode> nodesAfter;
    private final Map<String, GraphEdge> edgesBefore;
    private final Map<String, GraphEdge> edgesAfter;
    private final Set<Way> waysBefore;

    /// What requests of one kind take to leave a node, whatever their share.
    private record Way(String from, EdgeType type, String label) {

        static Way of(GraphEdge edge) {
            return new Way(edge.from(), edge.type(), edge.label());
        }
    }

    private GraphDifference(MeshGraph before, MeshGraph after) {
        this.before = before;
        this.after = after;
        this.nodesBefore = before.nodesById();
        this.nodesAfter = after.nodesById();
        this.edgesBefore = edgesById(before);
        this.edgesAfter = edgesById(after);
        this.waysBefore = before.edges().stream().map(Way::of).collect(Collectors.toSet());
    }

    /// The later graph with marks; what is gone stays as a removed ghost behind the rest. A node counts as modified
    /// when its look or what leaves it changed.
    public static MeshGraph between(MeshGraph before, MeshGraph after) {
        return new GraphDifference(before, after).merge();
    }

    private MeshGraph merge() {
        List<GraphEdge> edges = new ArrayList<>();
        after.edges().forEach(edge -> edges.add(mark(edge)));
        before.edges().stream()
                .filter(edge -> !edgesAfter.containsKey(edge.id()))
                .forEach(edge -> edges.add(edge.withChange(ChangeMark.REMOVED, edge.weight())));
        Set<String> touched = new HashSet<>();
        edges.stream().filter(edge -> edge.change() != ChangeMark.NONE).forEach(edge -> touched.add(edge.from()));
        List<GraphNode> nodes = new ArrayList<>();
        after.nodes().forEach(node -> nodes.add(node.withChange(markOf(node, touched))));
        before.nodes().stream()
                .filter(node -> !nodesAfter.containsKey(node.id()))
                .forEach(node -> nodes.add(node.withChange(ChangeMark.REMOVED)));
        return new MeshGraph(nodes, edges);
    }

    private ChangeMark markOf(GraphNode node, Set<String> touched) {
        GraphNode earlier = nodesBefore.get(node.id());
        if (earlier == null) {
            return ChangeMark.ADDED;
        }
        boolean same = earlier.label().equals(node.label())
                && earlier.detail().equals(node.detail())
                && earlier.type() == node.type()
                && earlier.badges().equals(node.badges());
        return same && !touched.contains(node.id()) ? ChangeMark.NONE : ChangeMark.MODIFIED;
    }

    private GraphEdge mark(GraphEdge edge) {
        GraphEdge earlier = edgesBefore.get(edge.id());
        if (earlier == null) {
            boolean newLeg = edge.weight().isPresent() && hadRoute(edge);
            return newLeg
                    ? edge.withChange(ChangeMark.MODIFIED, OptionalInt.of(0))
                    : edge.withChange(ChangeMark.ADDED, OptionalInt.empty());
        }
        int was = earlier.weight().orElse(100);
        boolean reweighted = was != edge.weight().orElse(100);
        boolean same = earlier.label().equals(edge.label()) && earlier.mtls() == edge.mtls() && !reweighted;
        return same
                ? edge
                : edge.withChange(ChangeMark.MODIFIED, reweighted ? OptionalInt.of(was) : OptionalInt.empty());
    }

    /// The same requests had another way before: the new leg takes a share of an old route.
    private boolean hadRoute(GraphEdge edge) {
        return waysBefore.contains(Way.of(edge));
    }

    private static Map<String, GraphEdge> edgesById(MeshGraph graph) {
        return graph.edges().stream().collect(Collectors.toMap(GraphEdge::id, edge -> edge));
    }
}
