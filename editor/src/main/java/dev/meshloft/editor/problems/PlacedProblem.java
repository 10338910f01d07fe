package dev.meshloft.editor.problems;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.editor.icon.Icon;
import dev.meshloft.editor.text.ShownChange;
import java.util.Comparator;

/// A problem and where it is on screen now, which moves with edits until the next check.
///
/// @param start, end shown offsets, half open, may be empty
public record PlacedProblem(Diagnostic diagnostic, int start, int end) {

    static final Comparator<PlacedProblem> WORST_FIRST = Comparator.comparing(
                    (PlacedProblem problem) -> problem.diagnostic().severity())
            .thenComparingInt(PlacedProblem::start);

    PlacedProblem after(ShownChange change) {
        int from = change.map(start);
        return new PlacedProblem(diagnostic, from, Math.max(from, change.map(end)));
    }

    boolean touches(int shown) {
        return start <= shown && shown <= end;
    }

    public boolean hasFix() {
        return !diagnostic.fixes().isEmpty();
    }

    public Icon icon() {
        return icon(diagnostic.severity());
    }

    /// `problem-error`, `problem-warning` or `problem-info`
    public String styleClass() {
        return "problem-" + diagnostic.severity().word();
    }

    private static Icon icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Icon.ERROR;
            case WARNING -> Icon.WARNING;
            case INFO -> Icon.INFO;
        };
    }
}
