package dev.meshloft.core.traffic;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What one station did, which field decided, and what else was considered.
///
/// @param origin null when no object decides: a default
public record Step(
        Stage stage,
        Verdict verdict,
        String summary,
        @Nullable Origin origin,
        List<Considered> considered) {

    /// Whether the request got further, ended here, or never came here.
    public enum Verdict {
        PASSED,
        DECIDED,
        FAILED,
        NOT_REACHED,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Another way that the request did not take.
    public record Considered(
            String summary, String lostBecause, @Nullable Origin origin) {}

    public Step {
        considered = List.copyOf(considered);
    }
}
