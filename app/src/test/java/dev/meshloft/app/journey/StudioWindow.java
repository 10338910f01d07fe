package dev.meshloft.app.journey;

import dev.meshloft.app.Studio;
import dev.meshloft.app.look.Look;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.task.BackgroundTasks;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.workspace.OpenFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The studio in a window of its own, with a home folder of its own.
final class StudioWindow implements AutoCloseable {

    private static final int PATIENCE = 60;

    private final BackgroundTasks tasks = new BackgroundTasks();
    private final Studio studio;
    private final Scene scene;

    StudioWindow(Stage stage, Path home, double width, double height) {
        Look.install();
        studio = new Studio(new Studio.Surroundings(Clock.systemUTC(), tasks, Map.of(), home, Theme.LIGHT));
        scene = new Scene(studio.root(), width, height);
        Look.dress(scene, Theme.LIGHT, List.of());
        studio.store().observe(state -> Look.switchTo(scene, state.screen().appearance()));
        stage.setScene(scene);
        stage.show();
    }

    Studio studio() {
        return studio;
    }

    AppState state() {
        return studio.store().now();
    }

    /// Waits until the state is like that, and analysed.
    void until(String what, Predicate<AppState> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> state().isCurrent() && condition.test(state()));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Pictures in both themes.
    void shoot(FxRobot robot, String name) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            robot.interact(() -> studio.store().dispatch(new Intent.ThemeChosen(theme)));
            WaitForAsyncUtils.waitForFxEvents(10);
            robot.interact(() -> Screens.write(scene, name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    OpenFile file(String end) {
        return state().workspace().files().values().stream()
                .filter(file -> file.id().path().endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    boolean differs(ResourceKey key) {
        return state().derived().changes().changes().stream()
                .anyMatch(change -> change.key().equals(key));
    }

    @Override
    public void close() {
        studio.close();
        tasks.close();
    }
}
