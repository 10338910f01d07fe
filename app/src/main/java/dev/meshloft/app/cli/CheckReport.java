package dev.meshloft.app.cli;

import dev.meshloft.core.analysis.Analysis;
import dev.meshloft.core.analysis.AnalysisInput;
import dev.meshloft.core.analysis.rules.RuleCatalog;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.workspace.OpenFile;

/// One mesh and everything that was found in it.
record CheckReport(Inputs inputs, Analysis analysis, Places places) {

    /// Reads nothing; a pure function of the files.
    static CheckReport of(Inputs inputs) {
        AnalysisInput texts =
                AnalysisInput.of(inputs.files().stream().map(CheckReport::text).toList());
        Analysis analysis = RuleCatalog.analyzer().analyze(MeshSnapshot.of(inputs.resources()), texts);
        return new CheckReport(inputs, analysis, new Places(inputs.files()));
    }

    private static AnalysisInput.FileText text(OpenFile file) {
        return new AnalysisInput.FileText(file.id(), file.stream(), file.resources(), file.unread());
    }

    /// How a check of this mesh ends.
    int exitCode(Severity failOn) {
        if (!inputs.failures().isEmpty()) {
            return ExitCode.USAGE;
        }
        return analysis.diagnostics().stream().map(Diagnostic::severity).anyMatch(each -> each.atLeast(failOn))
                ? ExitCode.FINDINGS
                : ExitCode.DONE;
    }
}
