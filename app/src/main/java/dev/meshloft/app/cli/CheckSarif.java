package dev.meshloft.app.cli;

import dev.meshloft.core.analysis.Rule;
import dev.meshloft.core.analysis.rules.RuleCatalog;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.resource.SourceRef;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A report as SARIF 2.1.0 (OASIS standard, sections 3.13, 3.14 and 3.27), which code hosts show beside changed lines.
final class CheckSarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final CheckReport report;

    private CheckSarif(CheckReport report) {
        this.report = report;
    }

    static Map<String, Object> of(CheckReport report) {
        return new CheckSarif(report).log();
    }

    private Map<String, Object> log() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver()));
        run.put("columnKind", "utf16CodeUnits");
        run.put("invocations", List.of(invocation()));
        run.put(
                "results",
                report.analysis().diagnostics().stream().map(this::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> driver() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", Version.NAME);
        driver.put("version", Version.number());
        driver.put("rules", RuleCatalog.all().stream().map(CheckSarif::rule).toList());
        return driver;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", rule.id().id());
        facts.put("shortDescription", Map.of("text", rule.doc().title()));
        facts.put("defaultConfiguration", Map.of("level", level(rule.severity())));
        facts.put("properties", Map.of("tags", rule.id().codes()));
        return facts;
    }

    private Map<String, Object> invocation() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("executionSuccessful", report.inputs().failures().isEmpty());
        facts.put(
                "toolExecutionNotifications",
                report.inputs().failures().stream()
                        .map(failure -> Map.of(
                                "level",
                                "error",
                                "message",
                                Map.of("text", failure.id().path() + ": " + failure.reason())))
                        .toList());
        return facts;
    }

    private Map<String, Object> result(Diagnostic problem) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ruleId", problem.rule().id());
        facts.put("level", level(problem.severity()));
        facts.put("message", Map.of("text", problem.message()));
        facts.put("locations", List.of(location(problem.at())));
        facts.put(
                "relatedLocations",
                problem.related().stream()
                        .map(related -> {
                            Map<String, Object> place = location(related.at());
                            place.put("message", Map.of("text", related.message()));
                            return place;
                        })
                        .toList());
        return facts;
    }

    private Map<String, Object> location(SourceRef at) {
        Places.Lines lines = report.places().of(at);
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", lines.start().line());
        region.put("startColumn", lines.start().column());
        region.put("endLine", lines.end().line());
        region.put("endColumn", lines.end().column());
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(at.file().path())));
        place.put("region", region);
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", place);
        return location;
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return path;
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
