package dev.meshloft.app.cli;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.NotChecked;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.diagnostic.Related;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.schema.SchemaCatalog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A report in the stable form of `check --output json`, as maps and lists. Fields are added, never renamed or removed
/// without another [#VERSION].
final class CheckFacts {

    static final int VERSION = 1;

    private final CheckReport report;

    private CheckFacts(CheckReport report) {
        this.report = report;
    }

    /// @param input the path that is a mesh of its own; empty when all paths together are one
    static Map<String, Object> of(CheckReport report, Optional<String> input) {
        return new CheckFacts(report).facts(input);
    }

    private Map<String, Object> facts(Optional<String> input) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", VERSION);
        input.ifPresent(path -> facts.put("input", path));
        facts.put("tool", tool());
        facts.put("summary", summary());
        facts.put(
                "notChecked",
                report.analysis().notChecked().stream()
                        .map(CheckFacts::notChecked)
                        .toList());
        facts.put(
                "problems",
                report.analysis().diagnostics().stream().map(this::problem).toList());
        if (!report.inputs().failures().isEmpty()) {
            facts.put(
                    "unreadable",
                    report.inputs().failures().stream()
                            .map(failure -> Map.of("file", failure.id().path(), "reason", failure.reason()))
                            .toList());
        }
        return facts;
    }

    private static Map<String, Object> tool() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", Version.NAME);
        facts.put("version", Version.number());
        facts.put("istio", SchemaCatalog.bundled().release());
        return facts;
    }

    private Map<String, Object> summary() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            facts.put(severity.word(), report.analysis().count(severity));
        }
        facts.put("files", report.inputs().files().size());
        facts.put("resources", report.inputs().resources().size());
        return facts;
    }

    private static Map<String, Object> notChecked(NotChecked rule) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("rule", rule.rule().id());
        facts.put("reason", rule.reason());
        return facts;
    }

    private Map<String, Object> problem(Diagnostic problem) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("rule", problem.rule().id());
        facts.put("codes", problem.rule().codes());
        facts.put("severity", problem.severity().word());
        facts.put("source", problem.rule().layer().word());
        facts.put("message", problem.message());
        Places.Lines lines = report.places().of(problem.at());
        facts.put("file", problem.at().file().path());
        facts.put("line", lines.start().line());
        facts.put("column", lines.start().column());
        facts.put("endLine", lines.end().line());
        facts.put("endColumn", lines.end().column());
        facts.put("document", problem.at().document());
        object(facts, problem);
        if (!problem.at().path().isRoot()) {
            facts.put("path", problem.at().path().toString());
        }
        facts.put("related", problem.related().stream().map(this::related).toList());
        facts.put("fixes", problem.fixes().stream().map(CheckFacts::fix).toList());
        return facts;
    }

    private static void object(Map<String, Object> facts, Diagnostic problem) {
        ResourceKey key = problem.resource();
        if (key == null) {
            return;
        }
        facts.put("apiVersion", problem.apiVersion());
        facts.put("kind", key.kind());
        if (!key.namespace().isEmpty()) {
            facts.put("namespace", key.namespace());
        }
        facts.put("name", key.name());
    }

    private Map<String, Object> related(Related related) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Places.Lines lines = report.places().of(related.at());
        facts.put("file", related.at().file().path());
        facts.put("line", lines.start().line());
        facts.put("column", lines.start().column());
        facts.put("message", related.message());
        return facts;
    }

    private static Map<String, Object> fix(QuickFix fix) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", fix.title());
        facts.put("safe", fix.safe());
        return facts;
    }
}
