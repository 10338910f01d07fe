package dev.meshloft.app.files;

import dev.meshloft.core.resource.FileId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was opened, and so how files below it are named: as [FileLoader] names them.
record Roots(List<Path> paths) {

    /// The name of a file that lies below an opened folder, or that was opened itself.
    Optional<FileId> idOf(Path path) {
        Path absolute = absolute(path);
        for (Path root : paths) {
            Path above = absolute(root);
            if (absolute.equals(above)) {
                return Optional.of(new FileId(root.toString()));
            }
            if (absolute.startsWith(above)) {
                String below = above.relativize(absolute).toString().replace('\\', '/');
                String prefix = root.toString();
                return Optional.of(new FileId(prefix.endsWith("/") ? prefix + below : prefix + "/" + below));
            }
        }
        return Optional.empty();
    }

    /// The same, or the whole path for a file that lies elsewhere.
    FileId nameOf(Path path) {
        return idOf(path).orElseGet(() -> new FileId(absolute(path).toString()));
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
