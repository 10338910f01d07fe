package dev.meshloft.app.cli;

import dev.meshloft.core.impact.Impact;
import dev.meshloft.core.impact.ImpactClass;
import dev.meshloft.core.impact.ImpactReport;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.traffic.TraceFacts;
import dev.meshloft.core.workspace.OpenFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Two meshes and what happens to requests between them.
///
/// @param base as named by the user
record ImpactRun(String base, Inputs before, Inputs after, ImpactReport report, List<Guard> guards) {

    private static final int VERSION = 1;

    /// A pure function of the files.
    static ImpactRun of(String base, Inputs before, Inputs after, List<Guard> guards) {
        ImpactReport report = Impact.between(MeshSnapshot.of(before.whole()), MeshSnapshot.of(after.whole()));
        return new ImpactRun(base, before, after, report, List.copyOf(guards));
    }

    int exitCode() {
        if (!before.failures().isEmpty() || !after.failures().isEmpty()) {
            return ExitCode.USAGE;
        }
        return guards.stream().allMatch(guard -> guard.passed(report)) ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /// In the stable form of `impact --output json`.
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", VERSION);
        facts.put("base", base);
        facts.put("verdict", report.verdict());
        facts.put("scope", scope());
        facts.put("limits", report.limits());
        facts.put("guards", guards.stream().map(this::guard).toList());
        TraceFacts traces = new TraceFacts(linesOf(places()));
        facts.put(
                "classes",
                report.classes().stream().map(each -> impactClass(each, traces)).toList());
        return facts;
    }

    List<String> text() {
        List<String> lines = new ArrayList<>();
        Places places = places();
        for (ImpactClass each : report.classes()) {
            lines.add(each.effect().word() + ": " + each.summary());
            lines.add("    try: " + each.request().curl());
            each.causes().forEach(cause -> lines.add("    see " + places.link(cause.at()) + ": " + cause));
        }
        report.limits().forEach(limit -> lines.add("Not compared: " + limit));
        guards.forEach(guard -> lines.add("Guard %s: %s".formatted(guard, guard.passed(report) ? "passed" : "failed")));
        lines.add(report.headline());
        return lines;
    }

    private Map<String, Object> scope() {
        Map<String, Object> scope = new LinkedHashMap<>();
        scope.put("hosts", report.hosts());
        scope.put("workloads", report.callers());
        scope.put("classes", report.compared());
        return scope;
    }

    private Map<String, Object> guard(Guard guard) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", guard.toString());
        facts.put("passed", guard.passed(report));
        facts.put("classes", guard.broken(report));
        return facts;
    }

    private static Map<String, Object> impactClass(ImpactClass each, TraceFacts traces) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("effect", each.effect().word());
        facts.put("summary", each.summary());
        facts.put("request", RequestFacts.of(each.request()));
        facts.put("before", traces.of(each.before()));
        facts.put("after", traces.of(each.after()));
        facts.put("causes", each.causes().stream().map(traces::origin).toList());
        return facts;
    }

    /// The places of both meshes: their files have different paths, or are the same.
    private Places places() {
        List<OpenFile> files = new ArrayList<>(before.files());
        files.addAll(after.files());
        return new Places(files);
    }

    private static Function<SourceRef, TraceFacts.Lines> linesOf(Places places) {
        return at -> new TraceFacts.Lines(
                places.of(at).start().line(), places.of(at).end().line());
    }
}
