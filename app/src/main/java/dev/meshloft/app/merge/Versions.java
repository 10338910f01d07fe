package dev.meshloft.app.merge;

import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.OutsideChange;
import java.util.Optional;

/// Three texts of one file.
///
/// @param base what both started from
/// @param mine the unsaved text
/// @param theirs what is on disk
record Versions(FileId file, String base, String mine, String theirs) {

    /// Empty when others left the file alone.
    static Optional<Versions> of(OpenFile file) {
        OutsideChange outside = file.outside();
        return outside == null
                ? Optional.empty()
                : Optional.of(new Versions(file.id(), file.savedText(), file.text(), outside.onDisk()));
    }
}
