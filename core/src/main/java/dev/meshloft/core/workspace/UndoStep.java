package dev.meshloft.core.workspace;

import dev.meshloft.core.change.FileEdit;
import java.util.List;

/// What one undo takes back, over however many files.
///
/// @param title what was done: *Change weight*
/// @param coalesceKey edits with the same non-empty key that follow each other are one step: a drag, a run of typing
/// @param forward the edits that were made
/// @param backward the edits that take them back
public record UndoStep(String title, String coalesceKey, List<FileEdit> forward, List<FileEdit> backward) {

    public UndoStep {
        forward = List.copyOf(forward);
        backward = List.copyOf(backward);
    }
}
