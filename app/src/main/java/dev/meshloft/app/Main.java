package dev.meshloft.app;

import dev.meshloft.app.cli.CommandLineTool;
import java.time.Duration;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;

/// The entry point: a command or an option as first argument is for the command line, anything else (nothing, or paths)
/// opens the studio.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && CommandLineTool.isFor(arguments[0])) {
            System.exit(CommandLineTool.run(List.of(arguments)));
        }
        Window.open(arguments);
    }

    /// Apart from [Main], so that a command loads no class of JavaFX.
    private static final class Window {

        /// Seconds after which the window closes by itself, for the training run of the AOT cache; 0 for never.
        private static final int TRAINING = Integer.getInteger("meshloft.training", 0);

        static void open(String[] arguments) {
            if (TRAINING > 0) {
                Thread.ofPlatform().daemon().start(Window::closeLater);
            }
            try {
                Application.launch(StudioApplication.class, arguments);
            } catch (UnsupportedOperationException noDisplay) {
                System.err.println("meshloft: no window can be opened here (" + noDisplay.getMessage() + ").");
                System.err.println("The command line needs no display; try: meshloft --help");
                System.exit(2);
            }
        }

        private static void closeLater() {
            try {
                Thread.sleep(Duration.ofSeconds(TRAINING));
                Platform.exit();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
