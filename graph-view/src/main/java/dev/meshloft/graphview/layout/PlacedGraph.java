package dev.meshloft.graphview.layout;

import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.MeshGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A graph with the place of everything. Immutable; made by [GraphLayout].
///
/// Nodes and edges inside collapsed groups are absent; edges that lead into one end at its block.
public final class PlacedGraph {

    public static final PlacedGraph EMPTY = new PlacedGraph(MeshGraph.EMPTY, List.of(), List.of(), List.of());

    private final MeshGraph graph;
    private final List<PlacedGroup> groups;
    private final List<PlacedNode> nodes;
    private final List<PlacedEdge> edges;
    private final Ties ties;
    private final Box bounds;
    private final Map<String, PlacedNode> nodesById = new HashMap<>();
    private final Map<String, PlacedGroup> groupsById = new HashMap<>();
    private final Map<String, PlacedEdge> edgesById = new HashMap<>();

    PlacedGraph(MeshGraph graph, List<PlacedGroup> groups, List<PlacedNode> nodes, List<PlacedEdge> edges) {
        this.graph = graph;
        this.groups = List.copyOf(groups);
        this.nodes = List.copyOf(nodes);
        this.edges = List.copyOf(edges);
        nodes.forEach(node -> nodesById.put(node.id(), node));
        groups.forEach(group -> groupsById.put(group.id(), group));
        edges.forEach(edge -> edgesById.put(edge.id(), edge));
        this.ties = new Ties(graph);
        this.bounds = boundsOfAll();
    }

    public MeshGraph graph() {
        return graph;
    }

    public List<PlacedGroup> groups() {
        return groups;
    }

    public List<PlacedNode> nodes() {
        return nodes;
    }

    public List<PlacedEdge> edges() {
        return edges;
    }

    /// Whether an edge says who may reach whom, and not where requests go: it is drawn on demand.
    public boolean isTie(GraphEdge edge) {
        return ties.contains(edge);
    }

    /// Everything that is always drawn lies in it; ties may lead a few pixels around it.
    public Box bounds() {
        return bounds;
    }

    public @Nullable PlacedNode node(String id) {
        return nodesById.get(id);
    }

    public @Nullable PlacedGroup group(String id) {
        return groupsById.get(id);
    }

    public @Nullable PlacedEdge edge(String id) {
        return edgesById.get(id);
    }

    /// The place of a node, a group or an edge; null when it is not drawn.
    public @Nullable Box boxOf(String id) {
        PlacedNode node = nodesById.get(id);
        if (node != null) {
            return node.box();
        }
        PlacedGroup group = groupsById.get(id);
        if (group != null) {
            return group.box();
        }
        PlacedEdge edge = edgesById.get(id);
        return edge == null ? null : edge.bounds();
    }

    private Box boundsOfAll() {
        Box all = null;
        for (PlacedNode node : nodes) {
            all = all == null ? node.reach() : all.union(node.reach());
        }
        for (PlacedGroup group : groups) {
            all = all == null ? group.box() : all.union(group.box());
        }
        for (PlacedEdge edge : edges) {
            if (!isTie(edge.edge())) {
                all = all == null ? edge.bounds() : all.union(edge.bounds());
            }
        }
        return all == null ? Box.EMPTY : all;
    }
}
