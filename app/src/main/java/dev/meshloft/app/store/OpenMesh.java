package dev.meshloft.app.store;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is worked on.
///
/// @param name of the workspace, empty when none is open
/// @param roots the files and folders that were opened, as they were given
/// @param paths where files lie on disk; a file without one was never saved
/// @param folders that were made and may hold no file yet, as files are named
/// @param disk how those files lie there; one without an entry is like any new one
/// @param derived the newest finished analysis; its revision may be older than the workspace's
public record OpenMesh(
        String name,
        List<Path> roots,
        Map<FileId, Path> paths,
        Map<FileId, OnDisk> disk,
        Set<String> folders,
        Workspace workspace,
        Derived derived) {

    public static final OpenMesh NONE =
            new OpenMesh("", List.of(), Map.of(), Map.of(), Set.of(), Workspace.EMPTY, Derived.NONE);

    public OpenMesh {
        roots = List.copyOf(roots);
        paths = Map.copyOf(paths);
        disk = Map.copyOf(disk);
        folders = Set.copyOf(folders);
    }

    OpenMesh with(Workspace next) {
        return new OpenMesh(name, roots, paths, disk, folders, next, derived);
    }

    OpenMesh with(Derived next) {
        return new OpenMesh(name, roots, paths, disk, folders, workspace, next);
    }

    OpenMesh withDisk(Map<FileId, OnDisk> more) {
        Map<FileId, OnDisk> all = new HashMap<>(disk);
        all.putAll(more);
        return new OpenMesh(name, roots, paths, all, folders, workspace, derived);
    }

    OpenMesh withPath(FileId file, @Nullable Path path) {
        Map<FileId, Path> all = new HashMap<>(paths);
        Map<FileId, OnDisk> facts = new HashMap<>(disk);
        if (path == null) {
            all.remove(file);
            facts.remove(file);
        } else {
            all.put(file, path);
        }
        return new OpenMesh(name, roots, all, facts, folders, workspace, derived);
    }

    OpenMesh with(Set<String> next) {
        return new OpenMesh(name, roots, paths, disk, next, workspace, derived);
    }

    /// How the file lies on disk.
    public OnDisk onDisk(FileId file) {
        return disk.getOrDefault(file, OnDisk.USUAL);
    }
}
