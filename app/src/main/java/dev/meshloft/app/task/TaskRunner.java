package dev.meshloft.app.task;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// The only way to the background. Results come back on the FX thread.
///
/// The work must be a function of values taken on the FX thread; it never reads a control.
public interface TaskRunner {

    /// Runs blocking work, such as reading files or calling a cluster, at once.
    ///
    /// @param failed gets what the work threw
    Running run(Supplier<Runnable> work, Consumer<Throwable> failed);

    /// Runs analysis on its one worker. Work that waits is replaced by newer work of the same lane.
    ///
    /// @param lane work of the same name replaces each other
    void latest(String lane, Supplier<Runnable> work, Consumer<Throwable> failed);

    /// Work that can be stopped.
    interface Running {

        /// Interrupts the work; its result is dropped.
        void cancel();
    }

    /// Runs `work` and hands its value to `done`.
    default <T> Running ask(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        return run(
                () -> {
                    T value = work.get();
                    return () -> done.accept(value);
                },
                failed);
    }
}
