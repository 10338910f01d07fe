package dev.meshloft.cluster.watch;

import dev.meshloft.cluster.ClusterEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/// Brings events of many watches to one listener: one thread, in order, everything that waits in one call. When the
/// listener is slow, the watches wait.
final class EventStream implements AutoCloseable {

    private static final int WAITING = 20_000;

    private final BlockingQueue<ClusterEvent> queue = new ArrayBlockingQueue<>(WAITING);
    private final Consumer<List<ClusterEvent>> listener;
    private final Thread thread;

    EventStream(String name, Consumer<List<ClusterEvent>> listener) {
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("events of " + name).start(this::deliver);
    }

    void put(ClusterEvent event) {
        try {
            queue.put(event);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void deliver() {
        List<ClusterEvent> batch = new ArrayList<>();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                batch.add(queue.take());
                queue.drainTo(batch);
                hand(List.copyOf(batch));
                batch.clear();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// A fault of the listener must not end the watch; it goes where uncaught ones go.
    private void hand(List<ClusterEvent> events) {
        try {
            listener.accept(events);
        } catch (RuntimeException fault) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
        }
    }
}
