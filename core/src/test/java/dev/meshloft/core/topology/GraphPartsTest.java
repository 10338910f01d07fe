package dev.meshloft.core.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Parts of graphs: what is around one thing, and what is gathered to one.
class GraphPartsTest {

    private final List<GraphNode> nodes = new ArrayList<>();
    private final List<GraphEdge> edges = new ArrayList<>();

    @Test
    void aFocusReachesAsFarAsItsDepthInBothDirections() {
        chain();
        assertEquals(List.of("ns", "b"), around("b", 0));
        assertEquals(List.of("ns", "a", "b", "c"), around("b", 1));
        assertEquals(List.of("ns", "internet", "a", "b", "c", "d"), around("b", 2));
    }

    @Test
    void aFocusOnAnEdgeStartsFromBothEndsAndOnANamespaceFromAllInIt() {
        chain();
        assertEquals(List.of("ns", "b", "c"), around("b->c", 0));
        assertEquals(List.of("ns", "a", "b", "c"), around("ns", 0));
    }

    @Test
    void aFocusOnSomethingThatIsGoneShowsEverything() {
        chain();
        MeshGraph graph = new MeshGraph(nodes, edges);
        assertSame(graph, GraphFocus.around(graph, "gone", 1, _ -> true));
    }

    @Test
    void edgesThatDoNotCountAreNotFollowedButKept() {
        node("a", NodeType.SERVICE, null);
        node("b", NodeType.SERVICE, null);
        node("c", NodeType.SERVICE, null);
        edge("a", "b", EdgeType.ROUTE);
        edge("b", "a", EdgeType.ALLOW);
        edge("b", "c", EdgeType.ALLOW);
        MeshGraph near = GraphFocus.around(new MeshGraph(nodes, edges), "a", 5, edge -> edge.type() == EdgeType.ROUTE);
        assertEquals(List.of("a", "b"), near.nodes().stream().map(GraphNode::id).toList());
        assertEquals(2, near.edges().size());
    }

    @Test
    void hostsOfOneGatewayAreABundle() {
        node("ns", NodeType.NAMESPACE, null);
        node("gw", NodeType.GATEWAY, "ns");
        node("gw2", NodeType.GATEWAY, "ns");
        for (int i = 0; i < 4; i++) {
            node("h" + i, NodeType.HOST, null);
            edge(i < 3 ? "gw" : "gw2", "h" + i, EdgeType.EXPOSE);
        }
        MeshGraph graph = new MeshGraph(nodes, edges);
        MeshGraph apart = GraphBundles.gather(graph, _ -> false, 3);
        GraphNode bundle = apart.nodes().getFirst();
        assertEquals("3 hosts", bundle.label());
        assertEquals("exposed by gw", bundle.detail());
        assertTrue(GraphBundles.isBundle(bundle.id()));
        assertEquals(3, membersOf(apart, bundle.id()));
        MeshGraph folded = GraphBundles.gather(graph, "ns"::equals, 3);
        assertEquals("4 hosts", folded.nodes().getFirst().label());
    }

    @Test
    void aFewHostsStayAsTheyAre() {
        node("gw", NodeType.GATEWAY, null);
        node("h", NodeType.HOST, null);
        edge("gw", "h", EdgeType.EXPOSE);
        MeshGraph graph = new MeshGraph(nodes, edges);
        assertSame(graph, GraphBundles.gather(graph, _ -> true, 2));
    }

    private static long membersOf(MeshGraph graph, String parent) {
        return graph.nodes().stream()
                .filter(node -> parent.equals(node.parent()))
                .count();
    }

    private void chain() {
        node("ns", NodeType.NAMESPACE, null);
        node("internet", NodeType.CALLER, null);
        for (String id : List.of("a", "b", "c")) {
            node(id, NodeType.SERVICE, "ns");
        }
        node("d", NodeType.EXTERNAL, null);
        edge("internet", "a", EdgeType.ROUTE);
        edge("a", "b", EdgeType.ROUTE);
        edge("b", "c", EdgeType.ROUTE);
        edge("c", "d", EdgeType.ROUTE);
    }

    private List<String> around(String id, int depth) {
        return GraphFocus.around(new MeshGraph(nodes, edges), id, depth, _ -> true).nodes().stream()
                .map(GraphNode::id)
                .toList();
    }

    private void node(String id, NodeType type, @Nullable String parent) {
        nodes.add(new GraphNode(
                id, type, id, "", parent, parent, List.of(), ProblemCount.NONE, ChangeMark.NONE, null, null));
    }

    private void edge(String from, String to, EdgeType type) {
        edges.add(new GraphEdge(
                from + "->" + to,
                from,
                to,
                type,
                "",
                OptionalInt.empty(),
                OptionalInt.empty(),
                Mtls.NONE,
                ChangeMark.NONE,
                null));
    }
}
