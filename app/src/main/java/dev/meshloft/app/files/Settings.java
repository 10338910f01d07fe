package dev.meshloft.app.files;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What the user chose for all sessions, in a small properties file. A file that cannot be read or written costs the
/// choices and nothing else.
public final class Settings {

    private final Path file;
    private final Properties values = new Properties();

    public Settings(Path file) {
        this.file = file;
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
        }
    }

    /// Where the file lies by the conventions of the desktop (XDG Base Directory).
    public static Path defaultFile(Map<String, String> env, Path home) {
        String config = env.getOrDefault("XDG_CONFIG_HOME", "");
        Path folder = config.isBlank() ? home.resolve(".config") : Path.of(config);
        return folder.resolve("meshloft").resolve("settings.properties");
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public void put(String key, String value) {
        if (value.equals(values.setProperty(key, value))) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(written)) {
                values.store(writer, "Meshloft");
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // The choice holds for this session.
        }
    }
}
