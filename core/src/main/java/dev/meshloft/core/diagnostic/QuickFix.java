package dev.meshloft.core.diagnostic;

import dev.meshloft.core.change.FileEdit;
import java.util.List;

/// A change that mends a problem.
///
/// @param title says the result: *Set timeout to 4s*
/// @param safe whether it may be applied without a look (there is one right answer)
/// @param edits against the texts the diagnostic was made from
public record QuickFix(String title, boolean safe, List<FileEdit> edits) {

    public QuickFix {
        edits = List.copyOf(edits);
    }
}
