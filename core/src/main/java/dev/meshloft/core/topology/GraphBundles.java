package dev.meshloft.core.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Gathers hosts that the same gateway exposes, and external services that the same callers use, so that a large mesh
/// can
/// show each of these as one. A bundle is a node of their type that is their parent, as a namespace is of its services.
public final class GraphBundles {

    private static final String PREFIX = "bundle:";

    private final MeshGraph graph;
    private final Predicate<String> folded;
    private final int least;
    private final Map<String, GraphNode> nodes;
    private final Map<String, SortedSet<String>> sources = new HashMap<>();

    private GraphBundles(MeshGraph graph, Predicate<String> folded, int least) {
        this.graph = graph;
        this.folded = folded;
        this.least = least;
        this.nodes = graph.nodesById();
        for (GraphEdge edge : graph.edges()) {
            sources.computeIfAbsent(edge.to(), _ -> new TreeSet<>()).add(shown(edge.from()));
        }
    }

    /// @param folded whether a namespace is drawn as one block: what leads out of it comes from one place
    /// @param least how many are worth a bundle
    public static MeshGraph gather(MeshGraph graph, Predicate<String> folded, int least) {
        return new GraphBundles(graph, folded, least).gathered();
    }

    /// Whether a node stands for several others that are no namespace.
    public static boolean isBundle(String id) {
        return id.startsWith(PREFIX);
    }

    private MeshGraph gathered() {
        Map<String, List<GraphNode>> alike = new LinkedHashMap<>();
        for (GraphNode node : graph.nodes()) {
            if (node.parent() == null && (node.type() == NodeType.HOST || node.type() == NodeType.EXTERNAL)) {
                alike.computeIfAbsent(bundleOf(node), _ -> new ArrayList<>()).add(node);
            }
        }
        alike.values().removeIf(members -> members.size() < least);
        if (alike.isEmpty()) {
            return graph;
        }
        Map<String, String> parents = new HashMap<>();
        List<GraphNode> all = new ArrayList<>();
        alike.forEach((id, members) -> {
            all.add(bundle(id, members));
            members.forEach(member -> parents.put(member.id(), id));
        });
        graph.nodes().forEach(node -> all.add(parents.containsKey(node.id()) ? node.in(parents.get(node.id())) : node));
        return new MeshGraph(all, graph.edges());
    }

    private String bundleOf(GraphNode node) {
        return PREFIX + node.type() + ":" + String.join(",", sources.getOrDefault(node.id(), new TreeSet<>()));
    }

    private String shown(String id) {
        GraphNode node = nodes.get(id);
        String parent = node == null ? null : node.parent();
        return parent != null && folded.test(parent) ? parent : id;
    }

    private GraphNode bundle(String id, List<GraphNode> members) {
        ProblemCount problems = members.stream().map(GraphNode::problems).reduce(ProblemCount.NONE, ProblemCount::plus);
        boolean host = members.getFirst().type() == NodeType.HOST;
        return new GraphNode(
                id,
                members.getFirst().type(),
                members.size() + (host ? " hosts" : " external services"),
                reason(host, sources.getOrDefault(members.getFirst().id(), new TreeSet<>())),
                null,
                null,
                List.of(),
                problems,
                ChangeMark.NONE,
                null,
                null);
    }

    private String reason(boolean host, SortedSet<String> from) {
        if (from.isEmpty()) {
            return host ? "no gateway exposes them" : "no known caller";
        }
        GraphNode first = nodes.get(from.first());
        String name = first == null ? from.first() : first.label();
        String more = from.size() > 1 ? " +" + (from.size() - 1) : "";
        return (host ? "exposed by " : "called from ") + name + more;
    }
}
