package dev.meshloft.app.journey;

import dev.meshloft.app.Studio;
import dev.meshloft.app.look.Look;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.task.BackgroundTasks;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.graphview.MeshGraphView;
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
        this(stage, home, width, height, Map.of());
    }

    /// @param env environment variables
    StudioWindow(Stage stage, Path home, double width, double height, Map<String, String> env) {
        Look.install();
        studio = new Studio(new Studio.Surroundings(Clock.systemUTC(), tasks, env, home, Theme.LIGHT));
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

    /// Waits until the state is like that, analysed and drawn.
    void until(String what, Predicate<AppState> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE,
                    TimeUnit.SECONDS,
                    () -> state().isCurrent()
                            && condition.test(state())
                            && !WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, this::isDrawing));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isDrawing() {
        return scene.getRoot().lookup(".mesh-graph-view") instanceof MeshGraphView graph
                && graph.busyProperty().get();
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

    /// Replaces words of a file, as an edit that can be undone.
    void edit(FxRobot robot, String file, String words, String replacement) {
        OpenFile open = file(file);
        int start = open.text().indexOf(words);
        if (start < 0) {
            throw new AssertionError(file + " does not say " + words);
        }
        TextEdit edit = TextEdit.replace(new TextRange(start, start + words.length()), replacement);
        robot.interact(() -> studio.store()
                .dispatch(
                        new WorkspaceEvent.Edited("test", "", List.of(new FileEdit(open.id(), TextChange.of(edit))))));
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
