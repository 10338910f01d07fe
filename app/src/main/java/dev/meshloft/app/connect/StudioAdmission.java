package dev.meshloft.app.connect;

import dev.meshloft.cluster.WriteResult;
import dev.meshloft.cluster.playground.Admission;
import dev.meshloft.core.analysis.AnalysisInput;
import dev.meshloft.core.analysis.AnalysisInput.FileText;
import dev.meshloft.core.analysis.Analyzer;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.FileId;
import java.util.ArrayList;
import java.util.List;

/// Lets the playground refuse what the studio's own validator refuses: schema and CEL as the API server does, admission
/// rules as istiod's webhook does. What only analysis objects to is stored, as in a real cluster.
public final class StudioAdmission implements Admission {

    private static final FileId OBJECT = new FileId("object.yaml");

    private final Analyzer analyzer;

    public StudioAdmission(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public Review review(String yaml) {
        FileText file = FileText.read(OBJECT, yaml);
        List<Diagnostic> found = analyzer.analyze(MeshSnapshot.of(file.resources()), AnalysisInput.of(List.of(file)))
                .diagnostics();
        List<Refusal> refusals = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Diagnostic problem : found) {
            String field = problem.at().path().toString();
            boolean error = problem.severity() == Severity.ERROR;
            switch (problem.rule().layer()) {
                case SYNTAX, SCHEMA, CEL -> {
                    if (error) {
                        refusals.add(new Refusal(WriteResult.Refused.By.SCHEMA, field, problem.message()));
                    }
                }
                case ADMISSION -> {
                    if (error) {
                        refusals.add(new Refusal(WriteResult.Refused.By.WEBHOOK, field, problem.message()));
                    } else {
                        warnings.add(problem.message());
                    }
                }
                case ANALYSIS -> {}
            }
        }
        return new Review(refusals, warnings);
    }
}
