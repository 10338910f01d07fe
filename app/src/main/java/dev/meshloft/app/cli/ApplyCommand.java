package dev.meshloft.app.cli;

import dev.meshloft.app.changes.ApplyText;
import dev.meshloft.app.changes.Outcomes;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ClusterSession;
import dev.meshloft.cluster.Write;
import dev.meshloft.cluster.WriteMode;
import dev.meshloft.cluster.WriteResult;
import dev.meshloft.core.plan.ApplyOrder;
import dev.meshloft.core.resource.ResourceKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `meshloft apply`: plan, dry run by the server, question, server-side apply; in this order, and no step without the
/// one before.
@Command(
        name = "apply",
        description = {
            "Applies the files to a cluster with server-side apply under the field manager meshloft.",
            "Prints the plan, lets the API server try it (dry run), asks, and then writes one object after the other;",
            "stops at the first that is not accepted. Fields of other managers are never taken over."
        },
        footer = {
            "",
            "Exit code: 0 applied or nothing to do, 1 not confirmed, 2 wrong usage or unreadable input, 3 the cluster",
            "refused or could not be reached.",
            "",
            "Examples:",
            "  meshloft apply mesh/",
            "  meshloft apply --dry-run --context dev mesh/reviews.yaml",
            "  meshloft apply --context playground --yes mesh/"
        })
final class ApplyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "YAML or Markdown files, folders with all below them, or - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private ClusterTarget target = new ClusterTarget();

    @Option(names = "--dry-run", description = "Stop after the server's dry run.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ApplyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        boolean asks = !yes && !dryRun;
        if (asks && (!surroundings.terminal().getAsBoolean() || paths.contains("-"))) {
            throw CommandLineTool.usage(spec, "Nobody can be asked here: add --yes to apply, or --dry-run to try");
        }
        Inputs inputs = Inputs.read(paths, surroundings.in());
        if (!inputs.reportIncomplete(surroundings.err())) {
            surroundings.err().println("meshloft: nothing was applied; mend or leave out what could not be read");
            return ExitCode.USAGE;
        }
        try (ClusterSession session = target.open(surroundings)) {
            return switch (ClusterPlan.make(session, inputs.whole())) {
                case ClusterPlan.Failed(String message) -> {
                    surroundings.err().println("meshloft: " + message);
                    yield ExitCode.CLUSTER;
                }
                case ClusterPlan.Made(ClusterPlan plan) -> apply(session, plan, new Places(inputs.files()));
            };
        }
    }

    private int apply(ClusterSession session, ClusterPlan plan, Places places) {
        if (plan.steps().isEmpty()) {
            say("Nothing to do: %s has everything already.".formatted(context(session)));
            return ExitCode.DONE;
        }
        printPlan(session.facts(), plan, places);
        session.allow(AccessMode.DRY_RUN);
        if (!tried(session, plan)) {
            return ExitCode.CLUSTER;
        }
        if (dryRun) {
            return ExitCode.DONE;
        }
        if (!yes && !confirmed(session)) {
            say("Nothing was applied.");
            return ExitCode.FINDINGS;
        }
        session.allow(AccessMode.APPLY);
        return written(session, plan);
    }

    private void printPlan(ClusterFacts facts, ClusterPlan plan, Places places) {
        for (ApplyOrder.Step step : plan.steps()) {
            PlanText.diff(step.change(), places).forEach(this::say);
        }
        say("");
        say("Plan for %s (%s%s):"
                .formatted(facts.context(), facts.server(), facts.user().isEmpty() ? "" : ", as " + facts.user()));
        for (int i = 0; i < plan.steps().size(); i++) {
            say(PlanText.step(i + 1, plan.steps().get(i)));
        }
        say("");
    }

    /// The dry run asks for all objects, so that everything that is refused is seen at once.
    private boolean tried(ClusterSession session, ClusterPlan plan) {
        Set<String> newNamespaces = ApplyOrder.newNamespaces(plan.steps());
        say("Dry run:");
        boolean fine = true;
        for (ApplyOrder.Step step : plan.steps()) {
            ResourceKey key = step.change().key();
            WriteResult result = write(session, plan, step, WriteMode.DRY_RUN);
            if (result instanceof WriteResult.NotFound && newNamespaces.contains(key.namespace())) {
                say("  %s: not tried, because its namespace does not exist yet".formatted(key));
            } else {
                say(key, result, WriteMode.DRY_RUN);
                fine &= Outcomes.isFine(result);
            }
        }
        say(fine ? "" : "Nothing was applied.");
        return fine;
    }

    private boolean confirmed(ClusterSession session) {
        boolean guarded = session.facts().isProtected();
        String question = guarded ? "%s is protected. Type its name to apply: " : "Apply to %s? [y/N] ";
        surroundings.out().printf(question, context(session));
        surroundings.out().flush();
        try {
            String answer =
                    new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)).readLine();
            String said = answer == null ? "" : answer.strip();
            return guarded ? said.equals(context(session)) : Set.of("y", "yes").contains(said.toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }

    /// Stops at the first object that is not accepted, because later ones may rely on it.
    private int written(ClusterSession session, ClusterPlan plan) {
        say("Applying to %s:".formatted(context(session)));
        int done = 0;
        for (ApplyOrder.Step step : plan.steps()) {
            WriteResult result = write(session, plan, step, WriteMode.REAL);
            say(step.change().key(), result, WriteMode.REAL);
            if (!Outcomes.isFine(result)) {
                say("Stopped: %d of %d applied.".formatted(done, plan.steps().size()));
                return ExitCode.CLUSTER;
            }
            done++;
        }
        say("%d of %d applied.".formatted(done, plan.steps().size()));
        return ExitCode.DONE;
    }

    /// The object must still be the one that the plan was made from.
    private static WriteResult write(ClusterSession session, ClusterPlan plan, ApplyOrder.Step step, WriteMode mode) {
        Optional<String> version =
                Optional.ofNullable(plan.versions().get(step.change().key()));
        return session.write(
                new Write.Apply(ApplyText.of(step.change().draft()), Write.OnConflict.REPORT, version), mode);
    }

    private void say(ResourceKey key, WriteResult result, WriteMode mode) {
        Outcomes.Words words = Outcomes.of(result, mode);
        say("  %s: %s".formatted(key, words.title()));
        if (words.severity() != null) {
            words.detail().lines().forEach(line -> say("    " + line));
        }
    }

    private void say(String line) {
        surroundings.out().println(line);
    }

    private static String context(ClusterSession session) {
        return session.facts().context();
    }
}
