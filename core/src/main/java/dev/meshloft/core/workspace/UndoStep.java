package dev.meshloft.core.workspace;

import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.FileId;
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

    UndoStep renamed(FileId from, FileId to) {
        return new UndoStep(title, coalesceKey, renamed(forward, from, to), renamed(backward, from, to));
    }

    UndoStep without(FileId file) {
        return new UndoStep(title, coalesceKey, without(forward, file), without(backward, file));
    }

    private static List<FileEdit> renamed(List<FileEdit> edits, FileId from, FileId to) {
        return edits.stream()
                .map(edit -> edit.file().equals(from) ? new FileEdit(to, edit.change()) : edit)
                .toList();
    }

    private static List<FileEdit> without(List<FileEdit> edits, FileId file) {
        return edits.stream().filter(edit -> !edit.file().equals(file)).toList();
    }
}
