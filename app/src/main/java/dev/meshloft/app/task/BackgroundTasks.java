package dev.meshloft.app.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Virtual threads for blocking work, one platform thread for analysis.
public final class BackgroundTasks implements TaskRunner, AutoCloseable {

    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService analysis = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("analysis").factory());
    private final Map<String, Runnable> waiting = new LinkedHashMap<>();

    @Override
    public Running run(Supplier<Runnable> work, Consumer<Throwable> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Future<?> future = blocking.submit(() -> finish(work, failed, cancelled));
        return () -> {
            cancelled.set(true);
            future.cancel(true);
        };
    }

    @Override
    public void latest(String lane, Supplier<Runnable> work, Consumer<Throwable> failed) {
        synchronized (waiting) {
            boolean queued = waiting.put(lane, () -> finish(work, failed, new AtomicBoolean())) != null;
            if (queued) {
                return;
            }
        }
        analysis.execute(() -> {
            Runnable newest;
            synchronized (waiting) {
                newest = waiting.remove(lane);
            }
            if (newest != null) {
                newest.run();
            }
        });
    }

    private static void finish(Supplier<Runnable> work, Consumer<Throwable> failed, AtomicBoolean cancelled) {
        Runnable after;
        try {
            after = work.get();
        } catch (RuntimeException | Error e) {
            after = () -> failed.accept(e);
        }
        Runnable result = after;
        FxThread.later(() -> {
            if (!cancelled.get()) {
                result.run();
            }
        });
    }

    @Override
    public void close() {
        blocking.shutdownNow();
        analysis.shutdownNow();
    }
}
