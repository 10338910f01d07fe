package dev.meshloft.core.assist;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.text.TextRange;
import java.util.List;

/// What is to be said about the text under the mouse.
///
/// @param range of the file's text, to be marked while it is shown
/// @param problems those at the place, worst first, with their fixes
/// @param parts the field, and what its value stands for
public record Hover(TextRange range, List<Diagnostic> problems, List<Explanation> parts) {

    public Hover {
        problems = List.copyOf(problems);
        parts = List.copyOf(parts);
    }
}
