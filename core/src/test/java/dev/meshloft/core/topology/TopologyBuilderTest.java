package dev.meshloft.core.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.ResourceReader;
import dev.meshloft.core.yaml.YamlStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each folder of `topology/` holds a mesh and its graph as text. `-Dgolden.rewrite=true` writes the texts anew.
class TopologyBuilderTest {

    private static final Path CASES = Path.of("src/test/resources/topology");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void graphIsAsWritten(String name) throws IOException {
        Path folder = CASES.resolve(name);
        MeshSnapshot mesh = read(Files.readString(folder.resolve("mesh.yaml")));
        for (Detail detail : Detail.values()) {
            Path expected = folder.resolve(detail.name().toLowerCase(java.util.Locale.ROOT) + ".txt");
            if (!Files.exists(expected) && detail != Detail.VERSIONS) {
                continue;
            }
            String actual = GraphText.of(TopologyBuilder.build(mesh, detail));
            if (Boolean.getBoolean("golden.rewrite")) {
                Files.writeString(expected, actual);
            }
            assertEquals(Files.readString(expected), actual);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyEndIsANode(String name) throws IOException {
        MeshGraph graph = TopologyBuilder.build(
                read(Files.readString(CASES.resolve(name).resolve("mesh.yaml"))), Detail.WORKLOADS);
        Map<String, GraphNode> nodes = graph.nodesById();
        graph.edges()
                .forEach(edge -> assertTrue(nodes.containsKey(edge.from()) && nodes.containsKey(edge.to()), edge.id()));
        graph.nodes().forEach(node -> assertTrue(node.parent() == null || nodes.containsKey(node.parent()), node.id()));
    }

    @Test
    void theDifferenceShowsOldAndNewWeight() throws IOException {
        String before = Files.readString(CASES.resolve("canary/mesh.yaml"));
        String after = before.replace("weight: 90", "weight: 50")
                .replace("weight: 10", "weight: 50")
                .replace("timeout: 2s", "timeout: 3s");
        MeshGraph difference =
                GraphDifference.between(TopologyBuilder.build(read(before)), TopologyBuilder.build(read(after)));
        assertEquals("""
                  service:shop/reviews (HTTP 9080) [timeout 3 s, retry 3, circuit_breaker 7] MODIFIED
                route:service:shop/reviews->subset:shop/reviews/v1#0 was 90 % 50 % @spec.http[1].route[0].weight MODIFIED
                route:service:shop/reviews->subset:shop/reviews/v2#1 was 10 % 50 % @spec.http[1].route[1].weight MODIFIED
                """, changed(difference));
    }

    @Test
    void aNewLegTakesItsShare() throws IOException {
        String canary = Files.readString(CASES.resolve("canary/mesh.yaml"));
        String whole =
                canary.replaceAll("(?s)        - destination: \\{host: reviews, subset: v2\\}\n +weight: 10\n", "");
        MeshGraph one = TopologyBuilder.build(read(whole));
        MeshGraph two = TopologyBuilder.build(read(canary));
        assertEquals("""
                  service:shop/reviews (HTTP 9080) [timeout 2 s, retry 3, circuit_breaker 7] MODIFIED
                route:service:shop/reviews->subset:shop/reviews/v1#0 was 100 % 90 % @spec.http[1].route[0].weight MODIFIED
                route:service:shop/reviews->subset:shop/reviews/v2#1 was 0 % 10 % @spec.http[1].route[1].weight MODIFIED
                """, changed(GraphDifference.between(one, two)));
    }

    @Test
    void whatIsGoneStaysAsAGhost() throws IOException {
        MeshGraph graph = TopologyBuilder.build(read(Files.readString(CASES.resolve("canary/mesh.yaml"))));
        MeshGraph ghosts = GraphDifference.between(graph, MeshGraph.EMPTY);
        assertEquals(graph.nodesById().keySet(), ghosts.nodesById().keySet());
        assertTrue(ghosts.nodes().stream().allMatch(node -> node.change() == ChangeMark.REMOVED));
        assertTrue(ghosts.edges().stream().allMatch(edge -> edge.change() == ChangeMark.REMOVED));
    }

    private static String changed(MeshGraph graph) {
        MeshGraph marked = new MeshGraph(
                graph.nodes().stream()
                        .filter(node -> node.change() != ChangeMark.NONE)
                        .toList(),
                graph.edges().stream()
                        .filter(edge -> edge.change() != ChangeMark.NONE)
                        .toList());
        return GraphText.of(marked);
    }

    private static MeshSnapshot read(String text) {
        return MeshSnapshot.of(ResourceReader.read(new FileId("mesh.yaml"), YamlStream.parse(text))
                .resources());
    }
}
