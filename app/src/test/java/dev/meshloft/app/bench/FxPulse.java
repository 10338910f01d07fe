package dev.meshloft.app.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// Asks the FX thread for a sign of life all the time, and notes how long it took to come.
final class FxPulse implements AutoCloseable {

    private static final long TOO_LONG = 50_000_000;

    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong tooLong = new AtomicLong();
    private final AtomicLong fxThread = new AtomicLong();
    private long cpuBefore;
    private final Thread asking = Thread.ofPlatform().daemon().name("pulse").start(this::ask);

    /// What came since the last call.
    String told() {
        long cpu = ManagementFactory.getThreadMXBean().getThreadCpuTime(fxThread.get());
        long used = cpu - cpuBefore;
        cpuBefore = cpu;
        return "FX thread blocked for at most %d ms, %d times longer than 50 ms, and used %d ms of CPU"
                .formatted(longest.getAndSet(0) / 1_000_000, tooLong.getAndSet(0), used / 1_000_000);
    }

    @Override
    public void close() {
        asking.interrupt();
    }

    private void ask() {
        try {
            while (true) {
                long asked = System.nanoTime();
                CountDownLatch answered = new CountDownLatch(1);
                Platform.runLater(() -> {
                    fxThread.set(Thread.currentThread().threadId());
                    answered.countDown();
                });
                answered.await();
                long took = System.nanoTime() - asked;
                longest.accumulateAndGet(took, Math::max);
                if (took > TOO_LONG) {
                    tooLong.incrementAndGet();
                }
                Thread.sleep(1);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
