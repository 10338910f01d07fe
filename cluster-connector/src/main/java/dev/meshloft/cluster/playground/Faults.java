package dev.meshloft.cluster.playground;

import java.util.concurrent.atomic.AtomicBoolean;

/// Troubles that the playground makes on request. Safe on any thread.
public final class Faults {

    /// Called before each request; may wait, to play a slow network.
    @FunctionalInterface
    public interface Gate {
        /// @param what `GET /path`
        void pass(String what);
    }

    private final Runnable cut;
    private final AtomicBoolean loseAnswer = new AtomicBoolean();
    private volatile boolean unreachable;
    private volatile boolean unauthorized;
    private volatile Gate gate = what -> {};

    Faults(Runnable cut) {
        this.cut = cut;
    }

    /// Nothing answers from now on, and open watches break.
    public void cutConnection() {
        unreachable = true;
        cut.run();
    }

    public void restoreConnection() {
        unreachable = false;
    }

    /// The next write is done, but its answer gets lost.
    public void loseNextAnswer() {
        loseAnswer.set(true);
    }

    /// Every request is answered 401 from now on.
    public void rejectCredentials() {
        unauthorized = true;
    }

    public void gate(Gate newGate) {
        gate = newGate;
    }

    boolean unreachable() {
        return unreachable;
    }

    boolean unauthorized() {
        return unauthorized;
    }

    boolean takeLostAnswer() {
        return loseAnswer.getAndSet(false);
    }

    void pass(String what) {
        gate.pass(what);
    }
}
