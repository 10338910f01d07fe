package dev.meshloft.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The workspaces opened before, newest first, kept in a small text file: one line each, time and paths parted by tabs.
/// A file that cannot be read or written costs the list and nothing else.
public final class RecentWorkspaces {

    private static final int MOST = 12;

    private final Path file;

    /// @param paths as they were opened
    public record Recent(Instant when, List<String> paths) {

        public Recent {
            paths = List.copyOf(paths);
        }

        /// The last part of the first path.
        public String name() {
            Path name = Path.of(paths.getFirst()).getFileName();
            return name == null ? paths.getFirst() : name.toString();
        }

        public boolean isThere() {
            return Stream.of(paths.getFirst()).map(Path::of).allMatch(Files::exists);
        }
    }

    public RecentWorkspaces(Path file) {
        this.file = file;
    }

    /// Where the list lies by the conventions of the desktop (XDG Base Directory).
    public static Path defaultFile(java.util.Map<String, String> env, Path home) {
        String state = env.getOrDefault("XDG_STATE_HOME", "");
        Path folder = state.isBlank() ? home.resolve(".local").resolve("state") : Path.of(state);
        return folder.resolve("meshloft").resolve("recent.tsv");
    }

    public List<Recent> list() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(RecentWorkspaces::parse)
                            .flatMap(List::stream)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Puts these paths on top.
    public void add(Instant when, List<String> paths) {
        List<Recent> all = new ArrayList<>(list());
        all.removeIf(recent -> recent.paths().equals(paths));
        all.addFirst(new Recent(when, paths));
        write(all.subList(0, Math.min(MOST, all.size())));
    }

    public void remove(Recent recent) {
        write(list().stream().filter(other -> !other.equals(recent)).toList());
    }

    public void clear() {
        write(List.of());
    }

    private void write(List<Recent> all) {
        try {
            Files.createDirectories(file.getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.write(
                    written,
                    all.stream()
                            .map(recent -> recent.when() + "\t" + String.join("\t", recent.paths()))
                            .toList());
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // The list is a convenience: without it everything else works.
        }
    }

    private static List<Recent> parse(String line) {
        String[] fields = line.split("\t");
        if (fields.length < 2) {
            return List.of();
        }
        try {
            return List.of(new Recent(Instant.parse(fields[0]), List.of(fields).subList(1, fields.length)));
        } catch (DateTimeParseException e) {
            return List.of();
        }
    }
}
