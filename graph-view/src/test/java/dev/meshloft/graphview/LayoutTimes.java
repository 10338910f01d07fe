package dev.meshloft.graphview;

import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.PlacedGraph;
import dev.meshloft.graphview.layout.TextMeasure;

/// Prints how long layouts take. Run by hand.
public final class LayoutTimes {

    private LayoutTimes() {}

    public static void main(String[] args) {
        for (int size : new int[] {0, 30, 100, 500, 2_000}) {
            MeshGraph graph = size == 0 ? Samples.shop() : Samples.generated(size);
            for (int round = 0; round < 4; round++) {
                long start = System.nanoTime();
                PlacedGraph placed = GraphLayout.of(graph, TextMeasure.approximate());
                System.out.printf(
                        "%d nodes, %d edges: %d ms, %s%n",
                        graph.nodes().size(),
                        graph.edges().size(),
                        (System.nanoTime() - start) / 1_000_000,
                        placed.bounds());
            }
        }
    }
}
