package dev.meshloft.app.files;

import dev.meshloft.core.resource.FileId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An unsaved text as it is kept for the case of a crash.
///
/// @param path where the file lies; null for one in memory
/// @param roots what was open, to open it again; empty for a workspace in memory
/// @param when it was kept
/// @param base what was on disk when the edits were made; empty for a new file
public record Unsaved(FileId file, @Nullable Path path, List<Path> roots, Instant when, String base, String text) {

    public Unsaved {
        roots = List.copyOf(roots);
    }
}
