package dev.meshloft.app.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.meshloft.app.Studio;
import dev.meshloft.app.look.Look;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.task.BackgroundTasks;
import dev.meshloft.cluster.api.HttpTransport;
import dev.meshloft.cluster.kubeconfig.KubeContext;
import dev.meshloft.cluster.kubeconfig.Kubeconfigs;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.graphview.MeshGraphView;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Not a test: how long the whole studio takes from connecting to a drawn graph of 10,000 objects, and how long the FX
/// thread is blocked then and while 5,000 objects change at once. Run with the kubeconfig of
/// `conformance/control-plane/up`, see `conformance/control-plane/measure`.
public final class ClusterBenchmark {

    private static final int ROUNDS = 3;
    private static final int BURST = 5000;

    private ClusterBenchmark() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> env = Map.of("KUBECONFIG", args[0]);
        Path home = Files.createTempDirectory("meshloft-bench");
        KubeContext context = Kubeconfigs.find(env, home).current().orElseThrow();
        try (HttpTransport server =
                new HttpTransport(context.server(), context.credentials()::login, Clock.systemUTC())) {
            ManyObjects objects = new ManyObjects(server);
            objects.fill();
            CompletableFuture<Void> started = new CompletableFuture<>();
            Platform.startup(() -> started.complete(null));
            started.join();
            Platform.setImplicitExit(false);
            int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
            for (int round = 1; round <= rounds; round++) {
                round(round, context, home, env, objects);
            }
        } finally {
            Platform.exit();
        }
    }

    private static void round(int round, KubeContext context, Path home, Map<String, String> env, ManyObjects objects)
            throws Exception {
        try (BackgroundTasks tasks = new BackgroundTasks();
                FxPulse pulse = new FxPulse()) {
            Studio studio = onFx(() -> window(tasks, home, env));
            frame();
            pulse.told();
            long began = System.nanoTime();
            long cpu = processCpu();
            Platform.runLater(() -> studio.connect(context));
            await(studio, state -> state.cluster().loaded());
            long loaded = System.nanoTime();
            await(
                    studio,
                    state -> state.cluster().loaded()
                            && state.isCurrent()
                            && !state.derived().graph().isEmpty());
            awaitDrawn(studio);
            frame();
            long drawn = System.nanoTime();
            AppState now = onFx(() -> studio.store().now());
            System.out.printf(
                    "round %d: %d objects read after %d ms, graph of %d nodes drawn after %d ms, %d ms of CPU; %s%n",
                    round,
                    now.workspace().cluster().objects().size(),
                    (loaded - began) / 1_000_000,
                    now.derived().graph().nodes().size(),
                    (drawn - began) / 1_000_000,
                    processCpu() - cpu,
                    pulse.told());
            burst(studio, objects, pulse);
            onFx(() -> {
                studio.close();
                studio.root().getScene().getWindow().hide();
                return studio;
            });
        }
    }

    private static void burst(Studio studio, ManyObjects objects, FxPulse pulse) throws Exception {
        String value = "r" + System.nanoTime();
        long began = System.nanoTime();
        ResourceKey last = new ResourceKey("", "Pod", "load-9", "svc-999-" + (BURST / ManyObjects.SERVICES - 1));
        // Not in the common pool: the HTTP client completes its answers there.
        Thread seen = Thread.ofPlatform()
                .start(() -> await(
                        studio,
                        state -> state.isCurrent()
                                && Optional.ofNullable(state.workspace()
                                                .cluster()
                                                .objects()
                                                .get(last))
                                        .filter(live -> live.yaml().contains(value))
                                        .isPresent()));
        objects.touch(BURST, value);
        long sent = System.nanoTime();
        seen.join();
        frame();
        System.out.printf(
                "         burst of %d changes, written in %d ms, shown %d ms later; %s%n",
                BURST, (sent - began) / 1_000_000, (System.nanoTime() - sent) / 1_000_000, pulse.told());
    }

    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000_000;
    }

    private static Studio window(BackgroundTasks tasks, Path home, Map<String, String> env) {
        Look.install();
        Studio studio = new Studio(new Studio.Surroundings(Clock.systemUTC(), tasks, env, home, Theme.LIGHT));
        Scene scene = new Scene(studio.root(), 1440, 900);
        Look.dress(scene, Theme.LIGHT, List.of());
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return studio;
    }

    /// Until the graph control shows what was analysed.
    private static void awaitDrawn(Studio studio) {
        CountDownLatch drawn = new CountDownLatch(1);
        Platform.runLater(() -> {
            MeshGraphView graph = (MeshGraphView) studio.root().lookup(".mesh-graph-view");
            graph.busyProperty().addListener((_, _, busy) -> {
                if (!busy) {
                    drawn.countDown();
                }
            });
            if (!graph.busyProperty().get()) {
                drawn.countDown();
            }
        });
        try {
            drawn.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Studio studio, Predicate<AppState> condition) {
        CountDownLatch met = new CountDownLatch(1);
        ChangeListener<AppState> listener = (_, _, state) -> {
            if (condition.test(state)) {
                met.countDown();
            }
        };
        Platform.runLater(() -> {
            studio.store().state().addListener(listener);
            listener.changed(
                    studio.store().state(), studio.store().now(), studio.store().now());
        });
        try {
            met.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
        Platform.runLater(() -> studio.store().state().removeListener(listener));
    }

    /// Until a frame has begun and ended.
    private static void frame() throws InterruptedException {
        CountDownLatch frames = new CountDownLatch(2);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
            }
        };
        Platform.runLater(timer::start);
        frames.await();
        Platform.runLater(timer::stop);
    }

    @FunctionalInterface
    private interface Work<T> {
        T run();
    }

    private static <T> T onFx(Work<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.run());
            } catch (RuntimeException | Error failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.join();
    }
}
