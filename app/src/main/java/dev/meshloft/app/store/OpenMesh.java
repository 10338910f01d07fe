package dev.meshloft.app.store;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;

/// What is worked on.
///
/// @param name of the workspace, empty when none is open
/// @param paths where files lie on disk; a file without one was never saved
/// @param derived the newest finished analysis; its revision may be older than the workspace's
public record OpenMesh(String name, Map<FileId, Path> paths, Workspace workspace, Derived derived) {

    public static final OpenMesh NONE = new OpenMesh("", Map.of(), Workspace.EMPTY, Derived.NONE);

    public OpenMesh {
        paths = Map.copyOf(paths);
    }

    OpenMesh with(Workspace next) {
        return new OpenMesh(name, paths, next, derived);
    }

    OpenMesh with(Derived next) {
        return new OpenMesh(name, paths, workspace, next);
    }
}
