package dev.meshloft.app.changes;

import dev.meshloft.app.store.ApplyRun;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.FxThread;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.Write;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.plan.ApplyOrder;
import dev.meshloft.core.resource.ResourceKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sends a plan to the cluster, one object after the other, and tells the store about each answer. A real apply stops
/// at the first object that is not accepted, because later ones may rely on it; a dry run asks for all.
public final class Applier {

    private final Store store;
    private final TaskRunner tasks;
    private final Clock clock;
    private AtomicBoolean stop = new AtomicBoolean();

    public Applier(Store store, TaskRunner tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Starts a run; the store's [ApplyRun] follows it.
    ///
    /// @param takeOver objects whose fields are taken over from other managers
    public void start(ClusterSession session, List<ApplyOrder.Step> plan, WriteMode mode, Set<ResourceKey> takeOver) {
        long revision = store.now().workspace().revision();
        CheckedWrite write = new CheckedWrite(session, store.now().workspace().cluster(), mode);
        AtomicBoolean stopped = new AtomicBoolean();
        stop = stopped;
        store.dispatch(new Intent.ApplyRunChanged(_ -> ApplyRun.start(mode, revision, takeOver)));
        tasks.ask(
                () -> send(write, plan, mode, takeOver, stopped),
                tally -> ended(session, mode, plan.size(), tally),
                error -> failed(error));
    }

    /// Ends the run after the object that is being sent.
    public void stopAfterThis() {
        stop.set(true);
    }

    private record Tally(int accepted, int notTried) {

        Tally with(ApplyRun.Outcome outcome) {
            return new Tally(accepted + (outcome.isFine() ? 1 : 0), notTried + (outcome.awaitsNamespace() ? 1 : 0));
        }
    }

    private Tally send(
            CheckedWrite write,
            List<ApplyOrder.Step> plan,
            WriteMode mode,
            Set<ResourceKey> takeOver,
            AtomicBoolean stopped) {
        Set<String> newNamespaces = ApplyOrder.newNamespaces(plan);
        Tally tally = new Tally(0, 0);
        for (ApplyOrder.Step step : plan) {
            if (stopped.get()) {
                break;
            }
            ResourceKey key = step.change().key();
            Write.OnConflict onConflict = takeOver.contains(key) ? Write.OnConflict.TAKE_OVER : Write.OnConflict.REPORT;
            FxThread.later(() -> store.dispatch(new Intent.ApplyRunChanged(run -> run.sent(key))));
            long began = clock.millis();
            WriteResult result = write.send(step.change(), onConflict);
            boolean awaitsNamespace = mode == WriteMode.DRY_RUN
                    && result instanceof WriteResult.NotFound
                    && newNamespaces.contains(key.namespace());
            ApplyRun.Outcome outcome = new ApplyRun.Outcome(
                    result,
                    Duration.ofMillis(clock.millis() - began),
                    step.change().draft(),
                    awaitsNamespace);
            FxThread.later(() -> store.dispatch(new Intent.ApplyRunChanged(run -> run.with(key, outcome))));
            tally = tally.with(outcome);
            if (!outcome.isFine() && mode == WriteMode.REAL) {
                break;
            }
        }
        return tally;
    }

    private void ended(ClusterSession session, WriteMode mode, int planned, Tally tally) {
        store.dispatch(new Intent.ApplyRunChanged(ApplyRun::ended));
        String context = session.facts().context();
        String words = mode == WriteMode.REAL
                ? tally.accepted() + " of " + planned + " applied to " + context
                : "Dry run on " + context + ": " + tally.accepted() + " of " + planned + " accepted"
                        + (tally.notTried() == 0 ? "" : ", " + tally.notTried() + " not tried");
        boolean fine = tally.accepted() + tally.notTried() == planned;
        notice(fine ? Notice.Level.DONE : Notice.Level.FAILED, words, "");
    }

    private void failed(Throwable error) {
        store.dispatch(new Intent.ApplyRunChanged(ApplyRun::ended));
        notice(Notice.Level.FAILED, "The apply stopped by an error of the program", String.valueOf(error));
    }

    private void notice(Notice.Level level, String text, String detail) {
        store.dispatch(new Intent.Noticed(new Notice(clock.instant(), level, text, detail)));
    }
}
