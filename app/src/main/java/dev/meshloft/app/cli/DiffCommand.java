package dev.meshloft.app.cli;

import dev.meshloft.cluster.ClusterSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `meshloft diff`.
@Command(
        name = "diff",
        description = "Shows what applying the files would change in a cluster, field by field. Writes nothing.",
        footer = {
            "",
            "Exit code: 0 no difference, 1 differences, 2 wrong usage or unreadable input, 3 the cluster refused or could",
            "not be reached.",
            "",
            "Examples:",
            "  meshloft diff mesh/",
            "  meshloft diff --context playground mesh/"
        })
final class DiffCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "YAML or Markdown files, folders with all below them, or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private ClusterTarget target = new ClusterTarget();

    DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Inputs inputs = Inputs.read(paths, surroundings.in());
        boolean complete = inputs.reportIncomplete(surroundings.err());
        try (ClusterSession session = target.open(surroundings)) {
            return switch (ClusterPlan.make(session, inputs.whole())) {
                case ClusterPlan.Failed(String message) -> {
                    surroundings.err().println("meshloft: " + message);
                    yield ExitCode.CLUSTER;
                }
                case ClusterPlan.Made(ClusterPlan plan) -> {
                    Places places = new Places(inputs.files());
                    plan.steps()
                            .forEach(
                                    step -> PlanText.diff(step.change(), places).forEach(surroundings.out()::println));
                    yield complete ? exitCode(plan) : ExitCode.USAGE;
                }
            };
        }
    }

    private static int exitCode(ClusterPlan plan) {
        return plan.steps().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
