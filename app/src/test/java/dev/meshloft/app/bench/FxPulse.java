package dev.meshloft.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// Asks the FX thread for a sign of life all the time, and notes how long it took to come, and how much the FX thread
/// computed between two signs: on a busy machine only the second says what the program does.
final class FxPulse implements AutoCloseable {

    private static final long TOO_LONG = 50_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong tooLong = new AtomicLong();
    private final AtomicLong cpu = new AtomicLong();
    private final AtomicLong longestCpu = new AtomicLong();
    private final AtomicLong tooMuchCpu = new AtomicLong();
    private final Thread asking = Thread.ofPlatform().daemon().name("pulse").start(this::ask);
    private long cpuBefore;

    /// What came since the last call.
    String told() {
        long used = cpuBefore == 0 ? 0 : cpu.get() - cpuBefore;
        cpuBefore = cpu.get();
        return ("FX thread blocked for at most %d ms, %d times longer than 50 ms; it computed for at most %d ms, %d times"
                        + " more than 50 ms, %d ms in all")
                .formatted(
                        millis(longest.getAndSet(0)),
                        tooLong.getAndSet(0),
                        millis(longestCpu.getAndSet(0)),
                        tooMuchCpu.getAndSet(0),
                        millis(used));
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
                    computed(THREADS.getCurrentThreadCpuTime());
                    answered.countDown();
                });
                answered.await();
                note(System.nanoTime() - asked, longest, tooLong);
                Thread.sleep(1);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void computed(long now) {
        long before = cpu.getAndSet(now);
        if (before > 0) {
            note(now - before, longestCpu, tooMuchCpu);
        }
    }

    private static void note(long took, AtomicLong most, AtomicLong times) {
        most.accumulateAndGet(took, Math::max);
        if (took > TOO_LONG) {
            times.incrementAndGet();
        }
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
