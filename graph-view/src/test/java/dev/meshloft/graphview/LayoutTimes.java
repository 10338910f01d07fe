package dev.meshloft.graphview;

import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.TextMeasure;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// Prints how long layouts and frames take. Run by hand, with the options of the tests.
public final class LayoutTimes {

    private static final int ROUNDS = 5;

    private LayoutTimes() {}

    public static void main(String[] args) throws InterruptedException {
        for (int size : new int[] {100, 500, 2_000}) {
            MeshGraph graph = Samples.generated(size);
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                GraphLayout.of(graph, TextMeasure.approximate());
                print("layout", graph, start, 1);
            }
        }
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            for (int size : new int[] {100, 500, 2_000}) {
                frames(Samples.generated(size), 0);
                frames(Samples.generated(size), 1);
            }
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    /// @param scale 0 for the whole graph in view
    private static void frames(MeshGraph graph, double scale) {
        MeshGraphView view = Screens.view(graph, 1_200, 800);
        Scene scene = Screens.scene(view, 1_200, 800, false);
        if (scale > 0) {
            view.zoomTo(scale);
        }
        WritableImage image = scene.snapshot(null);
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            view.setCamera(view.camera().moved(1, 0));
            scene.snapshot(image);
        }
        print(
                scale > 0 ? "frame at 100 %, drawn in software" : "frame of all, drawn in software",
                graph,
                start,
                ROUNDS);
    }

    private static void print(String what, MeshGraph graph, long start, int count) {
        System.out.printf(
                "%s, %d nodes, %d edges: %.1f ms%n",
                what, graph.nodes().size(), graph.edges().size(), (System.nanoTime() - start) / 1e6 / count);
    }
}
