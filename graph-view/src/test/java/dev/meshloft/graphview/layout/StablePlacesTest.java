package dev.meshloft.graphview.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.Mtls;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.topology.ProblemCount;
import dev.meshloft.graphview.GeneratedMesh;
import dev.meshloft.graphview.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What an edit may move, on meshes that nobody has looked at.
class StablePlacesTest {

    private static final int MESHES = 16;

    @Test
    void anEditOfAWeightMovesNothingEvenInADrawingThatIsMadeAnew() {
        for (int seed = 1; seed <= MESHES; seed++) {
            MeshGraph graph = mesh(seed);
            PlacedGraph before = fresh(graph);
            MeshGraph edited = reweighted(graph, new Random(seed));
            assertEquals(Set.of(), moved(before, fresh(edited)), "anew, mesh " + seed);
            assertEquals(Set.of(), moved(before, following(edited, before)), "following, mesh " + seed);
        }
    }

    @Test
    void theSameMeshDrawnAfterItselfMovesNothing() {
        for (int seed = 1; seed <= MESHES; seed++) {
            MeshGraph graph = mesh(seed);
            Set<String> folded = new Random(seed).nextInt(3) == 0 ? Set.of(namespace(graph)) : Set.of();
            LayoutOptions options = LayoutOptions.DEFAULT.withCollapsed(folded);
            PlacedGraph before = GraphLayout.of(graph, TextMeasure.approximate(), options);
            PlacedGraph after = GraphLayout.of(graph, TextMeasure.approximate(), options.withFormer(before));
            assertEquals(Set.of(), moved(before, after), "mesh " + seed);
            assertEquals(sizes(before), sizes(after), "mesh " + seed);
        }
    }

    @Test
    void anotherSubsetLeavesOtherNamespacesAsTheyAreAndMovesThemOnlyOutOfTheWay() {
        for (int seed = 1; seed <= MESHES; seed++) {
            MeshGraph graph = mesh(seed);
            GraphNode service = any(graph, NodeType.SERVICE, seed);
            PlacedGraph before = fresh(graph);
            PlacedGraph after = following(withSubset(graph, service), before);
            assertEquals(List.of(), PlacedLaws.brokenBy(after), "mesh " + seed);
            String home = Objects.requireNonNull(service.parent());
            Box was = Objects.requireNonNull(before.boxOf(home));
            Box is = Objects.requireNonNull(after.boxOf(home));
            assertEquals(was.x(), is.x(), "mesh " + seed);
            assertEquals(was.y(), is.y(), "mesh " + seed);
            for (String id : moved(before, after)) {
                if (!home.equals(homeOf(after, id))) {
                    assertGaveWay(before, after, id, was, "mesh " + seed + ": " + id);
                }
            }
            assertRigid(before, after, home, "mesh " + seed);
        }
    }

    @Test
    void whatIsAddedAndTakenAwayAgainEndsWhereItBegan() {
        for (int seed = 1; seed <= MESHES; seed++) {
            MeshGraph graph = mesh(seed);
            PlacedGraph before = fresh(graph);
            MeshGraph more = withSubset(graph, any(graph, NodeType.SERVICE, seed));
            PlacedGraph after = following(more, before);
            assertEquals(Set.of(), moved(after, following(more, after)), "mesh " + seed);
            assertEquals(Set.of(), moved(before, following(graph, before)), "mesh " + seed);
        }
    }

    @Test
    void theLawsHoldAfterManyEditsOneAfterTheOther() {
        for (int seed = 1; seed <= MESHES / 2; seed++) {
            Random random = new Random(seed);
            MeshGraph graph = GeneratedMesh.of(seed, 40);
            PlacedGraph drawn = fresh(graph);
            for (int edit = 0; edit < 6; edit++) {
                graph = edited(graph, random);
                drawn = following(graph, drawn);
                assertEquals(List.of(), PlacedLaws.brokenBy(drawn), "mesh " + seed + ", edit " + edit);
            }
        }
    }

    @Test
    void anotherMeshDoesNotFollow() {
        PlacedGraph shop = fresh(Samples.shop());
        MeshGraph other = mesh(7);
        assertEquals(Set.of(), moved(fresh(other), following(other, shop)));
    }

    @Test
    void unfoldingPushesAwayOnlyWhatIsRightOfItOrBelow() {
        MeshGraph shop = Samples.shop();
        PlacedGraph folded = GraphLayout.of(
                shop, TextMeasure.approximate(), LayoutOptions.DEFAULT.withCollapsed(Set.of("storefront")));
        PlacedGraph open = following(shop, folded);
        assertEquals(List.of(), PlacedLaws.brokenBy(open));
        Box was = Objects.requireNonNull(folded.boxOf("storefront"));
        moved(folded, open).forEach(id -> assertGaveWay(folded, open, id, was, id));
    }

    private static void assertGaveWay(PlacedGraph before, PlacedGraph after, String id, Box pusher, String message) {
        Box was = Objects.requireNonNull(before.boxOf(id));
        Box is = Objects.requireNonNull(after.boxOf(id));
        assertTrue(is.x() >= was.x() && is.y() >= was.y(), message + " moved left or up");
        assertTrue(was.x() >= pusher.x() || was.y() >= pusher.y(), message + " was not in the way");
    }

    /// Nodes of other namespaces keep their places inside.
    private static void assertRigid(PlacedGraph before, PlacedGraph after, String home, String message) {
        for (PlacedNode node : after.nodes()) {
            String parent = node.node().parent();
            if (parent != null && !parent.equals(home)) {
                Box was = Objects.requireNonNull(before.boxOf(node.id()));
                Box frameWas = Objects.requireNonNull(before.boxOf(parent));
                Box frameIs = Objects.requireNonNull(after.boxOf(parent));
                assertEquals(was.x() - frameWas.x(), node.box().x() - frameIs.x(), message);
                assertEquals(was.y() - frameWas.y(), node.box().y() - frameIs.y(), message);
            }
        }
    }

    private static MeshGraph mesh(int seed) {
        return GeneratedMesh.of(seed, 6 + new Random(seed).nextInt(40));
    }

    private static PlacedGraph fresh(MeshGraph graph) {
        return GraphLayout.of(graph, TextMeasure.approximate());
    }

    private static PlacedGraph following(MeshGraph graph, PlacedGraph former) {
        return GraphLayout.of(graph, TextMeasure.approximate(), LayoutOptions.DEFAULT.withFormer(former));
    }

    /// Ids of nodes and namespaces in both that stand elsewhere.
    private static Set<String> moved(PlacedGraph before, PlacedGraph after) {
        Set<String> moved = new TreeSet<>();
        for (GraphNode node : after.graph().nodes()) {
            Box was = before.boxOf(node.id());
            Box is = after.boxOf(node.id());
            if (was != null && is != null && (was.x() != is.x() || was.y() != is.y())) {
                moved.add(node.id());
            }
        }
        return moved;
    }

    private static Set<Box> sizes(PlacedGraph placed) {
        return placed.groups().stream().map(PlacedGroup::box).collect(Collectors.toSet());
    }

    private static String homeOf(PlacedGraph placed, String id) {
        GraphNode node = placed.graph().findNode(id).orElseThrow();
        return node.parent() == null ? node.id() : node.parent();
    }

    private static String namespace(MeshGraph graph) {
        return any(graph, NodeType.NAMESPACE, 1).id();
    }

    private static GraphNode any(MeshGraph graph, NodeType type, int seed) {
        List<GraphNode> all =
                graph.nodes().stream().filter(node -> node.type() == type).toList();
        return all.get(new Random(seed).nextInt(all.size()));
    }

    private static MeshGraph edited(MeshGraph graph, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> withSubset(graph, any(graph, NodeType.SERVICE, random.nextInt()));
            case 1 -> reweighted(graph, random);
            default -> without(graph, any(graph, NodeType.SERVICE, random.nextInt()));
        };
    }

    private static MeshGraph reweighted(MeshGraph graph, Random random) {
        List<GraphEdge> edges = graph.edges().stream()
                .map(edge -> edge.weight().isEmpty()
                        ? edge
                        : weighted(edge, 1 + random.nextInt(99), edge.weight().getAsInt()))
                .toList();
        return new MeshGraph(graph.nodes(), edges);
    }

    private static GraphEdge weighted(GraphEdge edge, int weight, int before) {
        return new GraphEdge(
                edge.id(),
                edge.from(),
                edge.to(),
                edge.type(),
                edge.label(),
                OptionalInt.of(weight),
                OptionalInt.of(before),
                edge.mtls(),
                ChangeMark.MODIFIED,
                edge.origin());
    }

    private static MeshGraph withSubset(MeshGraph graph, GraphNode service) {
        String id = service.id() + "/new-" + graph.nodes().size();
        List<GraphNode> nodes = new ArrayList<>(graph.nodes());
        nodes.add(new GraphNode(
                id,
                NodeType.SUBSET,
                "canary",
                "1 pod",
                service.namespace(),
                service.parent(),
                List.of(),
                ProblemCount.NONE,
                ChangeMark.ADDED,
                null,
                null));
        List<GraphEdge> edges = new ArrayList<>(graph.edges());
        edges.add(new GraphEdge(
                service.id() + "->" + id,
                service.id(),
                id,
                EdgeType.ROUTE,
                "",
                OptionalInt.of(5),
                OptionalInt.of(0),
                Mtls.NONE,
                ChangeMark.MODIFIED,
                null));
        return new MeshGraph(nodes, edges);
    }

    private static MeshGraph without(MeshGraph graph, GraphNode gone) {
        return new MeshGraph(
                graph.nodes().stream().filter(node -> !node.equals(gone)).toList(),
                graph.edges().stream()
                        .filter(edge ->
                                !edge.from().equals(gone.id()) && !edge.to().equals(gone.id()))
                        .toList());
    }
}
