package dev.meshloft.graphview.interact;

import dev.meshloft.graphview.layout.PlacedEdge;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.PlacedNode;
import java.util.HashSet;
import java.util.Set;

/// What stays bright around one thing: itself, its edges, what they lead to, and the groups of all these.
public final class Neighbourhood {

    private Neighbourhood() {}

    public static Set<String> of(PlacedGraph graph, String id) {
        Set<String> near = new HashSet<>(Set.of(id));
        PlacedEdge self = graph.edge(id);
        if (self != null) {
            near.add(self.edge().from());
            near.add(self.edge().to());
        }
        if (graph.group(id) != null) {
            addMembers(graph, id, near);
        }
        Set<String> centre = self == null ? Set.copyOf(near) : Set.of();
        for (PlacedEdge edge : graph.edges()) {
            if (centre.contains(edge.edge().from())
                    || centre.contains(edge.edge().to())) {
                near.add(edge.id());
                near.add(edge.edge().from());
                near.add(edge.edge().to());
            }
        }
        addGroups(graph, near);
        return near;
    }

    private static void addMembers(PlacedGraph graph, String group, Set<String> near) {
        for (PlacedNode node : graph.nodes()) {
            if (group.equals(node.node().parent())) {
                near.add(node.id());
            }
        }
    }

    private static void addGroups(PlacedGraph graph, Set<String> near) {
        for (PlacedNode node : graph.nodes()) {
            String parent = node.node().parent();
            if (parent != null && near.contains(node.id())) {
                near.add(parent);
            }
        }
    }
}
