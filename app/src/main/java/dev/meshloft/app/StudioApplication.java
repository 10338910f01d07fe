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
import org.jspecify.annotations.Nullable;

/// Opens the window. Arguments are the paths to open; none opens the sample.
public final class StudioApplication extends Application {

    private final BackgroundTasks tasks = new BackgroundTasks();
    private @Nullable Studio studio;

    @Override
    public void start(Stage stage) {
        Look.install();
        Theme theme = Platform.getPreferences().getColorScheme() == javafx.application.ColorScheme.DARK
                ? Theme.DARK
                : Theme.LIGHT;
        Studio opened = new Studio(new Studio.Surroundings(
                Clock.systemUTC(), tasks, System.getenv(), Path.of(System.getProperty("user.home")), theme));
        studio = opened;
        Scene scene = new Scene(opened.root(), 1440, 900);
        Look.dress(scene, theme, List.of());
        opened.store().observe(state -> Look.switchTo(scene, state.screen().appearance()));
        opened.store()
                .observe(state -> stage.setTitle(
                        title(state.mesh().name(), state.workspace().isDirty())));
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setOnCloseRequest(event -> {
            event.consume();
            opened.leave(Platform::exit);
        });
        stage.show();
        List<String> paths = getParameters().getRaw();
        if (paths.isEmpty()) {
            opened.openSample();
        } else {
            opened.open(paths.stream().map(Path::of).toList());
        }
        opened.offerRestore();
    }

    @Override
    public void stop() {
        if (studio != null) {
            studio.close();
        }
        tasks.close();
    }

    private static String title(String workspace, boolean dirty) {
        return (workspace.isEmpty() ? "" : workspace + (dirty ? " ●" : "") + " – ") + "Meshloft";
    }
}
