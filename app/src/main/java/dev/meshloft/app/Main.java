package dev.meshloft.app;

import dev.meshloft.app.cli.CommandLineTool;
import java.util.List;

/// The entry point: a command or an option as first argument is for the command line, anything else (nothing, or paths)
/// opens the studio. JavaFX is loaded only for the studio.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && CommandLineTool.isFor(arguments[0])) {
            System.exit(CommandLineTool.run(List.of(arguments)));
        }
        System.err.println("meshloft: the studio is not part of this build yet; try --help");
        System.exit(2);
    }
}
