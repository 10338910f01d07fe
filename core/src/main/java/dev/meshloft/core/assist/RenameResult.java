package dev.meshloft.core.assist;

import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextRange;
import java.util.List;

/// The answer to a wish to rename something.
public sealed interface RenameResult {

    /// It can be done.
    ///
    /// @param title as the undo list names it: *Rename subset v1 to stable*
    /// @param edits one per file, to be made as one step
    /// @param places for a preview, by file and line
    /// @param remarks what the new name changes beside, or what is not found by looking at files; may be empty
    record Renamed(String title, List<FileEdit> edits, List<Place> places, List<String> remarks)
            implements RenameResult {

        public Renamed {
            edits = List.copyOf(edits);
            places = List.copyOf(places);
            remarks = List.copyOf(remarks);
        }
    }

    /// One line that changes.
    ///
    /// @param lineNumber from 1, before the change
    /// @param before the line without blanks at both ends
    /// @param after likewise
    /// @param changed the new name in [#after]
    record Place(FileId file, int lineNumber, String before, String after, TextRange changed) {}

    /// It cannot, and nothing changes.
    ///
    /// @param reason a sentence: what stands in the way, and what to do
    record Refused(String reason) implements RenameResult {}
}
