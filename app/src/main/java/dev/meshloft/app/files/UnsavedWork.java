package dev.meshloft.app.files;

import dev.meshloft.app.store.AppState;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import java.util.List;

/// What would be lost if the workspace were left now: unsaved edits of files that lie on disk or were meant to. The
/// sample, which lies in memory only, can be played with and left.
public final class UnsavedWork {

    private UnsavedWork() {}

    public static List<FileId> of(AppState state) {
        return state.dirtyFiles().stream()
                .filter(file -> state.mesh().paths().containsKey(file.id()) || !isOfSample(file))
                .map(OpenFile::id)
                .toList();
    }

    private static boolean isOfSample(OpenFile file) {
        return file.id().path().startsWith(SampleMesh.NAME + "/");
    }
}
