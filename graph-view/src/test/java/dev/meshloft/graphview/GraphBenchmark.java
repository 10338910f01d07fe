package dev.meshloft.graphview;

import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.draw.Camera;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.LayoutOptions;
import dev.meshloft.graphview.layout.PlacedGraph;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

/// Measures layouts and frames of large meshes, and prints a table for `docs/performance.md`. No test: its name keeps
/// it
/// out of the usual run.
///
/// Times are processor time of the thread that does the work, because other programs on the machine change that less
/// than the time on the clock.
class GraphBenchmark {

    private static final int ROUNDS = 40;
    /// Rounds that are not counted, for the compiler of the machine.
    private static final int WARM = 20;
    private static final int LAYOUTS = 15;
    private static final double WIDTH = 880;
    private static final double HEIGHT = 530;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<String> rows = new ArrayList<>();

    @Test
    void measure() throws InterruptedException, IOException {
        MeshGraph usual = GeneratedMesh.of(1, 2_000);
        MeshGraph dense = Samples.generated(2_000);
        layouts("usual mesh", usual);
        layouts("dense mesh", dense);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            frames("usual mesh", usual);
            frames("dense mesh", dense);
            baseline("usual mesh", usual);
            baseline("dense mesh", dense);
            done.countDown();
        });
        done.await();
        rows.forEach(System.out::println);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/graph-benchmark.md"), rows);
    }

    private void layouts(String name, MeshGraph graph) {
        String size = graph.nodes().size() + " nodes, " + graph.edges().size() + " edges";
        PlacedGraph placed = GraphLayout.of(graph, MeshGraphView.textMeasure());
        Times anew = new Times(3);
        Times after = new Times(3);
        MeshGraph edited = edited(graph);
        for (int round = 0; round < LAYOUTS; round++) {
            anew.time(() -> GraphLayout.of(graph, MeshGraphView.textMeasure()));
            after.time(() ->
                    GraphLayout.of(edited, MeshGraphView.textMeasure(), LayoutOptions.DEFAULT.withFormer(placed)));
        }
        row("layout, " + name + " of " + size, anew, "1,000");
        row("layout after an edit, " + name, after, "1,000");
    }

    /// One edge less.
    private static MeshGraph edited(MeshGraph graph) {
        List<GraphEdge> edges = new ArrayList<>(graph.edges());
        edges.removeIf(edge -> edge.equals(graph.edges().stream()
                .filter(each -> each.type() == EdgeType.ROUTE)
                .findFirst()
                .orElseThrow()));
        return new MeshGraph(graph.nodes(), edges);
    }

    private void frames(String name, MeshGraph graph) {
        MeshGraphView view = Screens.view(graph, WIDTH, HEIGHT);
        Scene scene = Screens.scene(view, WIDTH, HEIGHT, false);
        WritableImage image = scene.snapshot(null);
        PlacedGraph placed = view.placedGraph();
        Times arrives = new Times(WARM);
        for (int round = 0; round < ROUNDS + WARM; round++) {
            view.setPlacedGraph(PlacedGraph.EMPTY);
            view.layout();
            arrives.time(() -> {
                view.setPlacedGraph(placed);
                view.layout();
            });
        }
        row("a drawing arrives, until it is painted, " + name, arrives, "50");
        for (int percent : new int[] {0, 100, 60, 40, 15}) {
            view.fit();
            if (percent > 0) {
                view.zoomTo(percent / 100.0);
            }
            Times strokes = new Times(WARM);
            Times pixels = new Times(WARM);
            for (int round = 0; round < ROUNDS + WARM; round++) {
                strokes.time(() -> {
                    view.setCamera(view.camera().moved(3, 1));
                    view.layout();
                });
                pixels.timeRenderer(() -> scene.snapshot(image));
            }
            String at = percent == 0 ? "the whole in view" : percent + " %";
            row("a step of panning, " + at + ", " + name, strokes, pixels, "16.7");
        }
        Times zoom = new Times(WARM);
        Times pixels = new Times(WARM);
        for (int round = 0; round < ROUNDS + WARM; round++) {
            double scale = 0.1 * Math.pow(1.06, round % 40);
            zoom.time(() -> {
                Camera camera = view.camera();
                view.setCamera(camera.zoomedAt(WIDTH / 2, HEIGHT / 2, scale));
                view.layout();
            });
            pixels.timeRenderer(() -> scene.snapshot(image));
        }
        row("a step of zooming from 10 to 100 %, " + name, zoom, pixels, "16.7");
        Times pointer = new Times(WARM);
        for (int round = 0; round < ROUNDS + WARM; round++) {
            double x = 20 + round * 17 % WIDTH;
            pointer.time(() -> view.hover().moveTo(view.hit(x, HEIGHT / 2)));
        }
        row("the pointer moves, " + name, pointer, "16.7");
    }

    /// From the same places as the canvas.
    private void baseline(String name, MeshGraph graph) {
        MeshGraphView view = Screens.view(graph, WIDTH, HEIGHT);
        Screens.scene(view, WIDTH, HEIGHT, false);
        SceneGraphBaseline nodes = new SceneGraphBaseline(view.placedGraph());
        Scene scene = new Scene(nodes, WIDTH, HEIGHT);
        WritableImage image = scene.snapshot(null);
        for (int percent : new int[] {0, 60}) {
            view.fit();
            if (percent > 0) {
                view.zoomTo(percent / 100.0);
            }
            Camera start = view.camera();
            Times strokes = new Times(WARM);
            Times pixels = new Times(WARM);
            for (int round = 0; round < ROUNDS + WARM; round++) {
                Camera at = start.moved(3 * round, round);
                strokes.time(() -> {
                    nodes.look(at.scale(), at.x(), at.y());
                    nodes.layout();
                });
                pixels.timeRenderer(() -> scene.snapshot(image));
            }
            String where = percent == 0 ? "the whole in view" : percent + " %";
            row(
                    "baseline: a scene node for each thing, a step of panning, " + where + ", " + name,
                    strokes,
                    pixels,
                    "");
        }
    }

    private void row(String what, Times times, String budget) {
        rows.add("| " + what + " | " + times.words() + " | | | " + budget + " |");
    }

    private void row(String what, Times times, Times renderer, String budget) {
        rows.add("| " + what + " | " + times.words() + " | " + renderer.words() + " | " + budget + " |");
    }

    /// Processor times of one thread in several rounds, without the first few.
    private static final class Times {
        private final List<Double> all = new ArrayList<>();
        private final int unused;
        private int count;

        Times(int unused) {
            this.unused = unused;
        }

        void time(Runnable work) {
            long before = THREADS.getCurrentThreadCpuTime();
            work.run();
            add(THREADS.getCurrentThreadCpuTime() - before);
        }

        void timeRenderer(Runnable work) {
            long before = rendererTime();
            work.run();
            add(rendererTime() - before);
        }

        private void add(long nanos) {
            if (count++ >= unused) {
                all.add(nanos / 1e6);
            }
        }

        private static long rendererTime() {
            return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                    .filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer"))
                    .mapToLong(ThreadInfo::getThreadId)
                    .map(THREADS::getThreadCpuTime)
                    .sum();
        }

        String words() {
            double[] sorted =
                    all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double p95 = sorted[(int) (sorted.length * 0.95)];
            return String.format(Locale.ROOT, "%.1f | %.1f", sorted[sorted.length / 2], p95);
        }
    }
}
