package dev.meshloft.app.task;

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

    /// Runs the action on the FX thread after what is queued there now.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }
}
