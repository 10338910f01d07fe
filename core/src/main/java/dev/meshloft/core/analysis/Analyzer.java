package dev.meshloft.core.analysis;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.List;

/// Runs every check over a mesh and the texts it is written in. Keeps nothing between calls; safe on any
/// thread.
public final class Analyzer {

    private final List<Rule> rules;
    private final SchemaCheck schemas;

    public Analyzer(List<? extends Rule> rules, SchemaCatalog catalog) {
        this.rules = List.copyOf(rules);
        this.schemas = new SchemaCheck(catalog);
    }

    /// Checks syntax and schema of the files, and the mesh by rules. Findings on objects whose place is not
    /// known any more (the last readable state of a broken document) are left out. A rule that throws gives
    /// one diagnostic that names it; the others go on.
    public Analysis analyze(MeshSnapshot mesh, AnalysisInput input) {
        return analyze(mesh, input, Analysis.EMPTY);
    }

    /// Like [#analyze(MeshSnapshot, AnalysisInput)], and takes over what an earlier analysis found in objects that were
    /// not read anew.
    public Analysis analyze(MeshSnapshot mesh, AnalysisInput input, Analysis earlier) {
        KnownFindings known = earlier.known().next();
        List<Diagnostic> found = new ArrayList<>();
        input.files().forEach(file -> found.addAll(SyntaxCheck.check(file)));
        Run run = new Run(mesh, input);
        run.checkSchemas(schemas, known);
        rules.forEach(run::check);
        found.addAll(run.found());
        found.sort(Diagnostic.ORDER);
        return new Analysis(found, run.notChecked(), known);
    }
}
