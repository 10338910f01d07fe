package dev.meshloft.core.traffic;

import java.util.List;
import java.util.Optional;

/// The whole answer about one request.
///
/// @param side who produced an outcome that is no success: `client` or `server`, else empty
/// @param status what the application sees; 0 for none
/// @param routing absent without a proxy at the caller
/// @param deliveries per pod, at most three per destination; empty for hosts outside
/// @param missing why the outcome is unknown; empty otherwise
/// @param assumptions facts that the answer takes for granted
public record Trace(
        Request request,
        Outcome outcome,
        String side,
        int status,
        Optional<Routing> routing,
        List<Delivery> deliveries,
        List<Step> steps,
        List<Missing> missing,
        List<String> assumptions) {

    public Trace {
        deliveries = List.copyOf(deliveries);
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
        assumptions = List.copyOf(assumptions);
    }

    public boolean isUnknown() {
        return outcome == Outcome.UNKNOWN;
    }

    /// The verdict in words, for a banner.
    public Verdict verdict() {
        return Verdict.of(this);
    }
}
