package dev.meshloft.graphview.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.graphview.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphLayoutTest {

    private static final TextMeasure MEASURE = TextMeasure.approximate();

    static Stream<MeshGraph> graphs() {
        return Stream.of(Samples.shop(), Samples.generated(12), Samples.generated(40), Samples.generated(150));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void nodesDoNotOverlap(MeshGraph graph) {
        List<PlacedNode> nodes = GraphLayout.of(graph, MEASURE).nodes();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                assertFalse(
                        nodes.get(i).reach().overlaps(nodes.get(j).reach()),
                        nodes.get(i).id() + " overlaps " + nodes.get(j).id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void nodesStandInTheirGroupBelowItsHead(MeshGraph graph) {
        PlacedGraph placed = GraphLayout.of(graph, MEASURE);
        for (PlacedNode node : placed.nodes()) {
            String parent = node.node().parent();
            for (PlacedGroup group : placed.groups()) {
                if (group.id().equals(parent)) {
                    assertTrue(group.box().contains(node.reach()), node.id());
                    assertFalse(group.head().overlaps(node.box()), node.id());
                } else {
                    assertFalse(group.box().overlaps(node.reach()), node.id() + " in " + group.id());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void labelsTouchNeitherNodesNorHeadsNorEachOther(MeshGraph graph) {
        PlacedGraph placed = GraphLayout.of(graph, MEASURE);
        List<Box> labels = new ArrayList<>();
        for (PlacedEdge edge : placed.edges()) {
            Box label = edge.label();
            if (label != null) {
                labels.forEach(other -> assertFalse(other.overlaps(label), edge.id()));
                placed.nodes().forEach(node -> assertFalse(node.box().overlaps(label), edge.id() + " " + node.id()));
                placed.groups().forEach(group -> assertFalse(group.head().overlaps(label), edge.id()));
                labels.add(label);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void edgesRunFromBorderToBorderLevelAndUpright(MeshGraph graph) {
        PlacedGraph placed = GraphLayout.of(graph, MEASURE);
        assertEquals(graph.edges().size(), placed.edges().size());
        for (PlacedEdge edge : placed.edges()) {
            assertOnBorder(placed, edge.edge().from(), edge.start());
            assertOnBorder(placed, edge.edge().to(), edge.end());
            for (int i = 1; i < edge.points().size(); i++) {
                Point a = edge.points().get(i - 1);
                Point b = edge.points().get(i);
                assertTrue(a.x() == b.x() || a.y() == b.y(), edge.id() + " is crooked: " + edge.points());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void theSameGraphGivesTheSameDrawing(MeshGraph graph) {
        PlacedGraph first = GraphLayout.of(graph, MEASURE);
        PlacedGraph second = GraphLayout.of(graph, MEASURE);
        assertEquals(first.nodes(), second.nodes());
        assertEquals(
                first.edges().stream().map(PlacedEdge::points).toList(),
                second.edges().stream().map(PlacedEdge::points).toList());
    }

    @Test
    void aShopFitsIntoAWindowReadable() {
        Box bounds = GraphLayout.of(Samples.shop(), MEASURE).bounds();
        assertTrue(Math.min(880 / bounds.width(), 530 / bounds.height()) >= 0.8, bounds.toString());
    }

    @Test
    void noEdgeRunsThroughANode() {
        PlacedGraph placed = GraphLayout.of(Samples.shop(), MEASURE);
        for (PlacedEdge edge : placed.edges()) {
            for (PlacedNode node : placed.nodes()) {
                for (int i = 1; i < edge.points().size(); i++) {
                    Box part = Polyline.span(
                            edge.points().get(i - 1), edge.points().get(i));
                    assertFalse(part.overlaps(node.box().grown(-1)), edge.id() + " through " + node.id());
                }
            }
        }
    }

    @Test
    void whoMayCallWhomDoesNotMoveNodes() {
        Samples plain = Samples.start();
        Samples tied = Samples.start();
        for (Samples mesh : List.of(plain, tied)) {
            mesh.node("a", NodeType.SERVICE, "a", "HTTP 80", null);
            mesh.node("b", NodeType.SERVICE, "b", "HTTP 80", null);
            mesh.edge("a", "b", EdgeType.ROUTE, "");
        }
        tied.edge("b", "a", EdgeType.ALLOW, "");
        PlacedGraph placed = GraphLayout.of(tied.graph(), MEASURE);
        assertEquals(GraphLayout.of(plain.graph(), MEASURE).nodes(), placed.nodes());
        assertTrue(placed.isTie(placed.edges().getLast().edge()));
        assertFalse(placed.isTie(placed.edges().getFirst().edge()));
    }

    @Test
    void aNamespaceOfLooseServicesIsPackedToSuitTheView() {
        Samples mesh = Samples.start();
        mesh.node("ns", NodeType.NAMESPACE, "ns", "", null);
        for (int i = 0; i < 12; i++) {
            mesh.node("s" + i, NodeType.SERVICE, "service-" + i, "HTTP 80", "ns");
        }
        Box flat = GraphLayout.of(mesh.graph(), MEASURE, LayoutOptions.DEFAULT.withView(1200, 300))
                .bounds();
        Box tall = GraphLayout.of(mesh.graph(), MEASURE, LayoutOptions.DEFAULT.withView(400, 1000))
                .bounds();
        assertTrue(flat.width() > 2 * flat.height(), flat.toString());
        assertTrue(tall.height() > tall.width(), tall.toString());
    }

    @Test
    void aLongNameIsShortenedInTheMiddle() {
        Samples mesh = Samples.start();
        String name = "a".repeat(30) + "-" + "b".repeat(32);
        mesh.node("long", NodeType.SERVICE, name, "HTTP 80", null);
        PlacedNode node = GraphLayout.of(mesh.graph(), MEASURE).nodes().getFirst();
        assertEquals(200, node.box().width());
        assertTrue(node.isShortened());
        assertTrue(node.label().startsWith("aaa") && node.label().endsWith("bbb"), node.label());
    }

    @Test
    void aCollapsedNamespaceIsOneBlockThatTakesTheEdges() {
        LayoutOptions options = LayoutOptions.DEFAULT.withCollapsed(Set.of("storefront"));
        PlacedGraph placed = GraphLayout.of(Samples.shop(), MEASURE, options);
        PlacedGroup group = Objects.requireNonNull(placed.group("storefront"));
        assertTrue(group.collapsed());
        assertEquals(6, group.services());
        assertEquals(1, group.hidden().errors());
        assertTrue(placed.nodes().stream()
                .noneMatch(node -> "storefront".equals(node.node().parent())));
        long into = placed.edges().stream()
                .filter(edge ->
                        edge.edge().to().equals("storefront") && edge.edge().type() == EdgeType.ROUTE)
                .count();
        assertEquals(1, into);
    }

    @Test
    void aCancelledLayoutEnds() {
        LayoutOptions cancelled = LayoutOptions.DEFAULT.withCancelled(() -> true);
        assertThrows(CancellationException.class, () -> GraphLayout.of(Samples.generated(100), MEASURE, cancelled));
    }

    private static void assertOnBorder(PlacedGraph placed, String id, Point point) {
        Box box = Objects.requireNonNull(placed.boxOf(id));
        boolean inside = box.grown(-1).contains(point.x(), point.y());
        assertTrue(box.grown(1).contains(point.x(), point.y()) && !inside, point + " not on " + id + " " + box);
    }
}
