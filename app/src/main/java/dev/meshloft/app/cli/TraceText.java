package dev.meshloft.app.cli;

import dev.meshloft.core.traffic.Origin;
import dev.meshloft.core.traffic.Routing;
import dev.meshloft.core.traffic.Step;
import dev.meshloft.core.traffic.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers for people: the request, the verdict, then what decided at each step and where that is written.
final class TraceText {

    private final TraceRun run;
    private final List<String> lines = new ArrayList<>();

    private TraceText(TraceRun run) {
        this.run = run;
    }

    static List<String> of(TraceRun run) {
        TraceText text = new TraceText(run);
        run.answers().forEach(text::answer);
        return text.lines;
    }

    private void answer(TraceRun.Answer answer) {
        Trace trace = answer.trace();
        lines.add("%s%s %s from %s to %s:%d"
                .formatted(
                        trace.request().id().isEmpty() ? "" : trace.request().id() + ": ",
                        trace.request().method(),
                        trace.request().path(),
                        trace.request().caller().words(),
                        trace.request().host(),
                        trace.request().port()));
        lines.add("  " + trace.verdict().words() + (trace.status() == 0 ? "" : " (" + trace.status() + ")"));
        trace.routing().ifPresent(this::routing);
        trace.steps().forEach(this::step);
        trace.missing().forEach(each -> lines.add("  unknown: " + each.because() + at(each.origin())));
        trace.assumptions().forEach(each -> lines.add("  assumed: " + each));
        answer.mismatches().forEach(each -> lines.add("  not as expected: " + each));
        lines.add("");
    }

    private void routing(Routing routing) {
        for (Routing.ClusterShare cluster : routing.clusters()) {
            lines.add("  %s %% to %s%s"
                    .formatted(
                            share(cluster.share()), cluster.name(), cluster.exists() ? "" : ", which does not exist"));
        }
    }

    private static String share(double percent) {
        return percent == Math.rint(percent) ? String.valueOf((long) percent) : String.valueOf(percent);
    }

    private void step(Step step) {
        lines.add("  %s: %s%s".formatted(step.stage().word(), step.summary(), at(step.origin())));
        for (Step.Considered each : step.considered()) {
            lines.add("    not %s: %s%s".formatted(each.summary(), each.lostBecause(), at(each.origin())));
        }
    }

    private String at(@Nullable Origin origin) {
        return origin == null ? "" : " (" + run.places().link(origin.at()) + ")";
    }
}
