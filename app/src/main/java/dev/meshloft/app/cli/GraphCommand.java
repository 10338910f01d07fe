package dev.meshloft.app.cli;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.ProblemCount;
import dev.meshloft.core.topology.TopologyBuilder;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.SvgPicture;
import dev.meshloft.graphview.layout.TextMeasure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `meshloft graph`.
@Command(
        name = "graph",
        description = "Prints the topology: gateways, hosts, services, subsets, workloads and how requests flow.",
        footer = {
            "",
            "Exit code: 0 done, 2 wrong usage or unreadable input.",
            "",
            "Examples:",
            "  meshloft graph mesh/ > graph.json",
            "  meshloft graph --output svg mesh/ > graph.svg"
        })
final class GraphCommand implements Callable<Integer> {

    /// The form of the graph.
    enum Output {
        json,
        dot,
        svg,
        png
    }

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "YAML or Markdown files, folders with all below them, or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            defaultValue = "json",
            description = "json (default), dot or svg.")
    private Output output = Output.json;

    GraphCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (output == Output.png) {
            throw CommandLineTool.usage(
                    spec, "--output png is not available yet; --output svg gives a picture that browsers show");
        }
        CheckReport report = CheckReport.of(Inputs.read(paths, surroundings.in()));
        MeshGraph graph = withProblems(
                TopologyBuilder.build(MeshSnapshot.of(report.inputs().resources())), report);
        print(graph, report);
        report.inputs().report(surroundings.err());
        return report.inputs().failures().isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
    }

    private void print(MeshGraph graph, CheckReport report) {
        switch (output) {
            case json -> surroundings.out().println(Json.pretty(GraphFacts.of(graph, report.places())));
            case dot -> GraphDot.of(graph).forEach(surroundings.out()::println);
            case svg, png -> surroundings.out().print(SvgPicture.of(GraphLayout.of(graph, TextMeasure.approximate())));
        }
    }

    private static MeshGraph withProblems(MeshGraph graph, CheckReport report) {
        Map<ResourceKey, ProblemCount> counts = new HashMap<>();
        for (Diagnostic problem : report.analysis().diagnostics()) {
            ResourceKey key = problem.resource();
            if (key != null) {
                counts.merge(key, one(problem), ProblemCount::plus);
            }
        }
        List<GraphNode> nodes = graph.nodes().stream()
                .map(node -> node.resource() == null
                        ? node
                        : node.withProblems(counts.getOrDefault(node.resource(), ProblemCount.NONE)))
                .toList();
        return new MeshGraph(nodes, graph.edges());
    }

    private static ProblemCount one(Diagnostic problem) {
        return switch (problem.severity()) {
            case ERROR -> new ProblemCount(1, 0, 0);
            case WARNING -> new ProblemCount(0, 1, 0);
            case INFO -> new ProblemCount(0, 0, 1);
        };
    }
}
