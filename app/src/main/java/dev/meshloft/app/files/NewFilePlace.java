package dev.meshloft.app.files;

import dev.meshloft.core.resource.FileId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a new file goes: into the workspace's folder, or beside its first file.
///
/// @param path empty when the workspace lies in memory only
record NewFilePlace(FileId id, Optional<Path> path) {

    /// @param taken names in use
    /// @param roots what was opened
    static NewFilePlace find(Set<FileId> taken, List<Path> roots, String name) {
        String folder = folder(taken, roots);
        for (int number = 1; ; number++) {
            String fileName = name + (number == 1 ? "" : "-" + number) + ".yaml";
            FileId id = new FileId(folder + fileName);
            Optional<Path> path = roots.isEmpty() ? Optional.empty() : Optional.of(Path.of(id.path()));
            if (!taken.contains(id) && path.filter(Files::exists).isEmpty()) {
                return new NewFilePlace(id, path);
            }
        }
    }

    private static String folder(Set<FileId> taken, List<Path> roots) {
        if (!roots.isEmpty()) {
            Path first = roots.getFirst();
            Path folder = Files.isDirectory(first) ? first : first.getParent();
            return folder == null ? "" : folder + "/";
        }
        return taken.stream()
                .map(FileId::path)
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .findFirst()
                .orElse("");
    }
}
