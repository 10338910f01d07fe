package dev.meshloft.graphview;

import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.LayoutOptions;
import dev.meshloft.graphview.layout.TextMeasure;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/// Prints how long layouts and frames take: the processor time of the thread that does it, which other programs on the
/// machine change less than the time on the clock. Run by hand, with the options of the tests.
public final class LayoutTimes {

    private static final int ROUNDS = 7;
    private static final int[] SIZES = {30, 100, 500, 2_000};
    private static final double[] ZOOMS = {0, 1, 0.4, 0.15};

    private LayoutTimes() {}

    public static void main(String[] args) throws InterruptedException {
        for (int size : SIZES) {
            layouts("dense", Samples.generated(size));
            layouts("usual", GeneratedMesh.of(1, size));
        }
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            for (int size : SIZES) {
                frames("dense", Samples.generated(size));
                frames("usual", GeneratedMesh.of(1, size));
            }
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static void layouts(String kind, MeshGraph graph) {
        Times times = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            times.start();
            GraphLayout.of(graph, TextMeasure.approximate(), LayoutOptions.DEFAULT);
            times.stop();
        }
        times.print("layout", kind, graph);
    }

    private static void frames(String kind, MeshGraph graph) {
        Times first = new Times();
        first.start();
        MeshGraphView view = Screens.view(graph, 1_200, 800);
        Scene scene = Screens.scene(view, 1_200, 800, false);
        WritableImage image = scene.snapshot(null);
        first.stop();
        first.print("first paint with layout", kind, graph);
        for (double zoom : ZOOMS) {
            if (zoom > 0) {
                view.zoomTo(zoom);
            }
            scene.snapshot(image);
            Times strokes = new Times();
            Times pixels = new Times();
            for (int round = 0; round < ROUNDS; round++) {
                strokes.start();
                view.setCamera(view.camera().moved(1, 0));
                view.layout();
                strokes.stop();
                pixels.start();
                scene.snapshot(image);
                pixels.stop();
            }
            String where = zoom == 0 ? "all" : Math.round(zoom * 100) + " %";
            strokes.print("strokes of a frame at " + where, kind, graph);
            pixels.print("pixels of a frame at " + where + ", in software", kind, graph);
        }
    }

    /// Processor time of this thread and time on the clock, of several rounds.
    private static final class Times {
        private final double[] cpu = new double[ROUNDS];
        private final double[] clock = new double[ROUNDS];
        private int count;
        private long cpuStart;
        private long clockStart;

        void start() {
            clockStart = System.nanoTime();
            cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        void stop() {
            cpu[count] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / 1e6;
            clock[count] = (System.nanoTime() - clockStart) / 1e6;
            count++;
        }

        void print(String what, String kind, MeshGraph graph) {
            System.out.printf(
                    Locale.ROOT,
                    "%-42s %s %5d nodes %5d edges: first %7.1f, median %7.1f, least %7.1f ms of processor, %7.1f ms on the clock%n",
                    what,
                    kind,
                    graph.nodes().size(),
                    graph.edges().size(),
                    cpu[0],
                    median(cpu),
                    Arrays.stream(cpu, 0, count).min().orElse(0),
                    median(clock));
        }

        private double median(double[] values) {
            return Arrays.stream(values, 0, count).sorted().toArray()[count / 2];
        }
    }
}
