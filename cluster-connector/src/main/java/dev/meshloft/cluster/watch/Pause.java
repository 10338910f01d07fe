package dev.meshloft.cluster.watch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Waiting that can be cut short by [#wake] and ended for good by [#close].
public final class Pause {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long wakes;
    private boolean closed;

    /// Waits for the time to pass, a wake or the end.
    public void await(Duration time) {
        lock.lock();
        try {
            long seen = wakes;
            long left = time.toNanos();
            while (left > 0 && wakes == seen && !closed) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a wake or the end.
    public void await() {
        await(Duration.ofNanos(Long.MAX_VALUE));
    }

    public void wake() {
        lock.lock();
        try {
            wakes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Doubles from half a second to half a minute, a little different each time so that many watches do not return at
    /// once.
    static Duration backoff(int failures) {
        long base = 500L << Math.min(failures, 6);
        long jitter = Math.floorMod(System.identityHashCode(Thread.currentThread()) * 31L + failures, base / 4 + 1);
        return Duration.ofMillis(Math.min(base, TimeUnit.SECONDS.toMillis(30)) - jitter);
    }
}
