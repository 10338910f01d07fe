package dev.meshloft.app;

import dev.meshloft.app.cli.CommandLineTool;
import java.util.List;
import javafx.application.Application;

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

        static void open(String[] arguments) {
            try {
                Application.launch(StudioApplication.class, arguments);
            } catch (UnsupportedOperationException noDisplay) {
                System.err.println("meshloft: no window can be opened here (" + noDisplay.getMessage() + ").");
                System.err.println("The command line needs no display; try: meshloft --help");
                System.exit(2);
            }
        }
    }
}
