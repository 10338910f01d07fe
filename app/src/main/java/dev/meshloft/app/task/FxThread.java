package dev.meshloft.app.task;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// The way onto the FX thread; nobody else calls `Platform.runLater`.
public final class FxThread {

    private FxThread() {}

    /// Runs the action on the FX thread, later when called from elsewhere.
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /// Runs the action on the FX thread when the time has passed.
    public static void after(Duration time, Runnable action) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> later(action));
    }

    /// Runs the action on the FX thread after what is queued there now.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }
}
