package dev.meshloft.app.cli;

import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.traffic.RequestReader;
import dev.meshloft.core.traffic.Simulator;
import dev.meshloft.core.traffic.Trace;
import dev.meshloft.core.traffic.TraceFacts;
import dev.meshloft.core.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The requests of one mesh and their answers.
///
/// @param name of the case, or the paths of the mesh
/// @param places of the mesh's files
record TraceRun(String name, List<Answer> answers, Places places) {

    /// @param facts the answer in the stable form of `trace --output json`
    /// @param mismatches how it differs from what was expected; empty when nothing was
    record Answer(Trace trace, Map<String, Object> facts, List<String> mismatches) {}

    /// What counts as the creation time of objects that name none, as in the oracle of the trace contract.
    private static final String CREATED = "2020-01-01T00:00:00Z";

    /// A pure function of the files and the requests.
    static TraceRun of(String name, Inputs inputs, List<RequestReader.Read> calls) {
        Places places = new Places(inputs.files());
        Simulator simulator = Simulator.of(MeshSnapshot.createdAt(CREATED, inputs.whole()));
        TraceFacts facts = new TraceFacts(at -> lines(places, at));
        List<Answer> answers = new ArrayList<>();
        for (RequestReader.Read call : calls) {
            Trace trace = simulator.trace(call.request());
            Map<String, Object> answer = new LinkedHashMap<>(facts.of(trace));
            List<String> mismatches = Expectation.mismatches(call.written().get("expect"), answer);
            if (!mismatches.isEmpty()) {
                answer.put("mismatch", mismatches);
            }
            answers.add(new Answer(trace, answer, mismatches));
        }
        return new TraceRun(name, List.copyOf(answers), places);
    }

    /// Reads a file of requests.
    ///
    /// @throws IllegalArgumentException with words for people when a request is wrong
    static List<RequestReader.Read> calls(String text) {
        YamlDocument document = YamlDocument.parse(text);
        if (document.isBroken()) {
            throw new IllegalArgumentException(
                    "not JSON or YAML: " + document.problems().getFirst().message());
        }
        List<RequestReader.Read> calls = RequestReader.readAll(document.value());
        for (RequestReader.Read call : calls) {
            if (!call.problem().isEmpty()) {
                throw new IllegalArgumentException("request " + call.request().id() + ": " + call.problem());
            }
        }
        return calls;
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("case", name);
        facts.put("results", answers.stream().map(Answer::facts).toList());
        return facts;
    }

    int exitCode() {
        return answers.stream().allMatch(answer -> answer.mismatches().isEmpty()) ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static TraceFacts.Lines lines(Places places, SourceRef at) {
        Places.Lines lines = places.of(at);
        return new TraceFacts.Lines(lines.start().line(), lines.end().line());
    }
}
