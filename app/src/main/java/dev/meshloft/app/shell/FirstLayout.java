package dev.meshloft.app.shell;

import dev.meshloft.app.task.FxThread;
import javafx.scene.layout.Region;

/// Runs something once a region has got its first size.
final class FirstLayout {

    private FirstLayout() {}

    static void after(javafx.scene.control.Control control, Runnable action) {
        whenSized(control, action);
    }

    private static void whenSized(Region region, Runnable action) {
        if (region.getWidth() > 0) {
            action.run();
            return;
        }
        region.widthProperty().addListener(new javafx.beans.InvalidationListener() {
            @Override
            public void invalidated(javafx.beans.Observable observable) {
                region.widthProperty().removeListener(this);
                FxThread.later(action);
            }
        });
    }
}
