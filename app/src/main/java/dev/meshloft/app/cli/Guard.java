package dev.meshloft.app.cli;

import dev.meshloft.core.impact.Effect;
import dev.meshloft.core.impact.ImpactReport;
import java.util.List;
import java.util.stream.IntStream;

/// What a change must not do. Something unknown makes a guard fail: it proves nothing.
enum Guard {
    NO_NEW_ACCESS("no-new-access"),
    NO_LOST_ACCESS("no-lost-access");

    private final String word;

    Guard(String word) {
        this.word = word;
    }

    /// As written on the command line and in reports.
    @Override
    public String toString() {
        return word;
    }

    /// The positions of the classes that break it.
    List<Integer> broken(ImpactReport report) {
        return IntStream.range(0, report.classes().size())
                .filter(i -> forbids(report.classes().get(i).effect()))
                .boxed()
                .toList();
    }

    boolean passed(ImpactReport report) {
        return broken(report).isEmpty() && report.limits().isEmpty();
    }

    private boolean forbids(Effect effect) {
        return switch (effect) {
            case NEWLY_ALLOWED -> this == NO_NEW_ACCESS;
            case NEWLY_DENIED, BROKEN -> this == NO_LOST_ACCESS;
            case UNKNOWN -> true;
            case REPAIRED, REROUTED, SECURITY, RESILIENCE, TELEMETRY, COSMETIC -> false;
        };
    }
}
