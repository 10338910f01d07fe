package dev.meshloft.core.assist;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextRange;
import java.util.List;
import java.util.Optional;

/// Answers about one text of one file. All offsets and ranges are of that whole text. Immutable and safe on any thread;
/// an answer never throws because of what the text says.
///
/// The text may be newer than what is known about the mesh: the document at the place is read as it is now, names come
/// from the last known state.
public interface Assistant {

    String text();

    /// What can be inserted at a caret.
    CompletionList complete(int caret);

    /// Like [#complete], with what is not visible from here too, and the reason why it is not.
    CompletionList completeWider(int caret);

    Optional<Hover> hover(int offset);

    /// Where the name at a place is defined; several when the mesh merges them.
    List<Target> definitions(int offset);

    /// All places that name what stands at a place, definitions first, then by file and line.
    List<Reference> references(int offset);

    /// What a rename at this place would rename; absent when there is no name.
    Optional<RenameSubject> renameSubject(int offset);

    RenameResult rename(int offset, String newName);

    /// What can be done here, the best first.
    List<Intention> intentions(TextRange selection);

    /// Gives blocks that start in a selection, or all when nothing is selected, the usual indentation and blanks.
    /// Values
    /// and comments stay.
    TextChange format(TextRange selection);

    /// The objects of the file and what stands in them.
    List<OutlineItem> outline();

    /// The way from the object down to a place; empty outside of all objects.
    List<Crumb> breadcrumb(int offset);
}
