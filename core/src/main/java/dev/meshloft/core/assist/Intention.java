package dev.meshloft.core.assist;

import dev.meshloft.core.change.FileEdit;
import java.util.List;

/// Something that can be done to the text at the caret, chosen from a list (`Alt Enter`).
///
/// @param title says the result: *Set timeout to 4s*
/// @param edits one per file, to be made as one step
public record Intention(String title, Type type, List<FileEdit> edits) {

    /// Why it is offered; in this order.
    public enum Type {
        /// It mends a problem, and there is one right answer.
        FIX,
        /// It mends a problem, but wants a look.
        POSSIBLE_FIX,
        /// It writes the same in another way: what the mesh does stays.
        REWRITE,
        /// It changes what the mesh does, or may.
        CHANGE
    }

    public Intention {
        edits = List.copyOf(edits);
    }
}
