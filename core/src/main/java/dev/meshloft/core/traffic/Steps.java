package dev.meshloft.core.traffic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes down what happens. For one thread.
final class Steps {

    private final List<Step> done = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();
    private Stage last = Stage.NAME;

    /// A step that is being taken.
    final class Open {

        private final Stage stage;
        private final List<Step.Considered> considered = new ArrayList<>();

        private Open(Stage stage) {
            this.stage = stage;
            last = stage;
        }

        Open considered(Step.Considered other) {
            considered.add(other);
            return this;
        }

        Open considered(List<Step.Considered> others) {
            considered.addAll(others);
            return this;
        }

        void done(Step.Verdict verdict, String summary, @Nullable Origin origin) {
            done.add(new Step(stage, verdict, summary, origin, considered));
        }
    }

    Open at(Stage stage) {
        return new Open(stage);
    }

    Open at(Stage stage, Pod pod) {
        return at(stage);
    }

    void assume(String fact) {
        if (!assumptions.contains(fact)) {
            assumptions.add(fact);
        }
    }

    List<Step> all() {
        return List.copyOf(done);
    }

    List<String> assumptions() {
        return List.copyOf(assumptions);
    }

    /// Where a simulation stopped because a fact is missing.
    void stopped(Missing missing) {
        done.add(new Step(last, Step.Verdict.UNKNOWN, missing.because(), missing.origin(), List.of()));
    }
}
