package dev.meshloft.graphview.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.GeneratedMesh;
import dev.meshloft.graphview.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Laws of drawings, on meshes that nobody has looked at.
class GeneratedLayoutsTest {

    private static final int MESHES = 200;

    @Test
    void lawsHoldForGeneratedMeshesInViewsOfAnySize() {
        List<String> broken = new ArrayList<>();
        for (int seed = 1; seed <= MESHES; seed++) {
            Random random = new Random(seed);
            MeshGraph graph = GeneratedMesh.of(seed, 3 + random.nextInt(30));
            LayoutOptions options = LayoutOptions.DEFAULT
                    .withView(400 + random.nextInt(1_500), 300 + random.nextInt(900))
                    .withCollapsed(someOf(graph, random));
            check("mesh " + seed, graph, options, broken);
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void lawsHoldForTheShop() {
        List<String> broken = new ArrayList<>();
        check("shop", Samples.shop(), LayoutOptions.DEFAULT, broken);
        assertEquals(List.of(), broken);
    }

    private static void check(String name, MeshGraph graph, LayoutOptions options, List<String> broken) {
        PlacedLaws.brokenBy(GraphLayout.of(graph, TextMeasure.approximate(), options))
                .forEach(law -> broken.add(name + ": " + law));
    }

    /// Often none, else about a quarter of the namespaces.
    private static Set<String> someOf(MeshGraph graph, Random random) {
        int one = random.nextInt(2) == 0 ? Integer.MAX_VALUE : 4;
        return graph.nodes().stream()
                .filter(node -> node.type() == dev.meshloft.core.topology.NodeType.NAMESPACE)
                .filter(_ -> one == 4 && random.nextInt(one) == 0)
                .map(node -> node.id())
                .collect(Collectors.toSet());
    }
}
