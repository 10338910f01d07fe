package dev.meshloft.app.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The desktop's own file manager.
public final class FileManager {

    private FileManager() {}

    /// Shows where a file lies. Blocks while the program starts.
    ///
    /// @return why not, in words for people; empty when it was started
    public static Optional<String> reveal(Path file) {
        try {
            Process started = new ProcessBuilder(command(System.getProperty("os.name", ""), file.toAbsolutePath()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            started.getOutputStream().close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("No file manager could be started; the path is " + file.toAbsolutePath());
        }
    }

    static List<String> command(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", "-R", file.toString());
        }
        if (name.contains("windows")) {
            return List.of("explorer.exe", "/select,", file.toString());
        }
        Path folder = file.getParent();
        return List.of("xdg-open", folder == null ? file.toString() : folder.toString());
    }
}
