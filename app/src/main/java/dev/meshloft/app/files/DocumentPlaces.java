package dev.meshloft.app.files;

import dev.meshloft.editor.EditorPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Where the user was in files, over restarts: caret, selection, scroll and folds, in a small text file, one line each
/// with fields parted by tabs, newest last. A file that cannot be read or written costs the places and nothing else.
/// Folds are forgotten when the text is another. FX thread only.
public final class DocumentPlaces {

    private static final int MOST = 300;

    private final Path file;
    private final Map<Path, Kept> kept = new LinkedHashMap<>();
    private final Map<Path, Supplier<Shown>> shown = new LinkedHashMap<>();

    /// What is on screen of a file.
    public record Shown(String text, EditorPlace place) {}

    private record Kept(int textHash, EditorPlace place) {}

    public DocumentPlaces(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(this::read);
            }
        } catch (IOException e) {
            kept.clear();
        }
    }

    /// Where it lies by the conventions of the desktop (XDG Base Directory).
    public static Path defaultFile(Map<String, String> env, Path home) {
        return RecentWorkspaces.defaultFile(env, home).resolveSibling("places.tsv");
    }

    /// Where the user was in a file that now has this text.
    public Optional<EditorPlace> find(Path path, String text) {
        return Optional.ofNullable(kept.get(path)).map(each -> {
            EditorPlace place = each.place();
            return each.textHash() == text.hashCode()
                    ? place
                    : new EditorPlace(place.caret(), place.caret(), place.top(), List.of());
        });
    }

    /// From now on this says where the user is in a file.
    public void follow(Path path, Supplier<Shown> view) {
        shown.put(path, view);
    }

    /// Keeps all places that are followed.
    public void save() {
        shown.forEach((path, view) -> {
            Shown now = view.get();
            kept.remove(path);
            kept.put(path, new Kept(now.text().hashCode(), now.place()));
        });
        List<String> lines = new ArrayList<>();
        kept.forEach((path, each) -> lines.add(line(path, each)));
        try {
            Files.createDirectories(file.getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.write(written, lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // The places are a convenience: without them everything else works.
        }
    }

    private static String line(Path path, Kept each) {
        EditorPlace place = each.place();
        String folded =
                String.join(",", place.folded().stream().map(String::valueOf).toList());
        return each.textHash() + "\t" + place.anchor() + "\t" + place.caret() + "\t" + place.top() + "\t" + folded
                + "\t" + path;
    }

    private void read(String line) {
        String[] fields = line.split("\t", 6);
        if (fields.length < 6) {
            return;
        }
        try {
            List<Integer> folded = Stream.of(fields[4].split(","))
                    .filter(each -> !each.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
            EditorPlace place = new EditorPlace(
                    Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), folded);
            kept.put(Path.of(fields[5]), new Kept(Integer.parseInt(fields[0]), place));
        } catch (IllegalArgumentException e) {
            // A line that somebody else wrote.
        }
    }
}
