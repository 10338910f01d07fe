package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.NotChecked;
import dev.meshloft.core.diagnostic.Severity;
import java.util.List;

/// What a check found.
///
/// @param diagnostics in the order of [Diagnostic#ORDER]
/// @param notChecked rules that could not run, by rule
public record Analysis(List<Diagnostic> diagnostics, List<NotChecked> notChecked) {

    public static final Analysis EMPTY = new Analysis(List.of(), List.of());

    public Analysis {
        diagnostics = List.copyOf(diagnostics);
        notChecked = List.copyOf(notChecked);
    }

    public long count(Severity severity) {
        return diagnostics.stream().filter(each -> each.severity() == severity).count();
    }
}
