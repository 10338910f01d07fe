package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.NotChecked;
import dev.meshloft.core.diagnostic.Severity;
import java.util.List;

/// What a check found.
public final class Analysis {

    public static final Analysis EMPTY = new Analysis(List.of(), List.of(), KnownFindings.NONE);

    private final List<Diagnostic> diagnostics;
    private final List<NotChecked> notChecked;
    private final KnownFindings known;

    Analysis(List<Diagnostic> diagnostics, List<NotChecked> notChecked, KnownFindings known) {
        this.diagnostics = List.copyOf(diagnostics);
        this.notChecked = List.copyOf(notChecked);
        this.known = known;
    }

    /// In the order of [Diagnostic#ORDER].
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// The rules that could not run, by rule.
    public List<NotChecked> notChecked() {
        return notChecked;
    }

    public long count(Severity severity) {
        return diagnostics.stream().filter(each -> each.severity() == severity).count();
    }

    /// For the next analysis.
    KnownFindings known() {
        return known;
    }
}
