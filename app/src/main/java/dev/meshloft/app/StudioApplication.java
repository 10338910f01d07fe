package dev.meshloft.app;

import dev.meshloft.app.look.Look;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.task.BackgroundTasks;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Opens the window. Arguments are the paths to open; none opens the sample.
public final class StudioApplication extends Application {

    private final BackgroundTasks tasks = new BackgroundTasks();

    @Override
    public void start(Stage stage) {
        Look.install();
        Theme theme = Platform.getPreferences().getColorScheme() == javafx.application.ColorScheme.DARK
                ? Theme.DARK
                : Theme.LIGHT;
        Studio studio = new Studio(new Studio.Surroundings(
                Clock.systemUTC(), tasks, System.getenv(), Path.of(System.getProperty("user.home")), theme));
        Scene scene = new Scene(studio.root(), 1440, 900);
        Look.dress(scene, theme, List.of());
        studio.store().observe(state -> Look.switchTo(scene, state.screen().appearance()));
        studio.store()
                .observe(state -> stage.setTitle(
                        title(state.mesh().name(), state.workspace().isDirty())));
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.show();
        List<String> paths = getParameters().getRaw();
        if (paths.isEmpty()) {
            studio.openSample();
        } else {
            studio.open(paths.stream().map(Path::of).toList());
        }
    }

    @Override
    public void stop() {
        tasks.close();
    }

    private static String title(String workspace, boolean dirty) {
        return (workspace.isEmpty() ? "" : workspace + (dirty ? " ●" : "") + " – ") + "Meshloft";
    }
}
