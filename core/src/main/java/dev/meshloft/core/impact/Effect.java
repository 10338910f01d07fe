package dev.meshloft.core.impact;

import java.util.Locale;

/// What changes for a class of requests, the gravest first.
public enum Effect {
    NEWLY_DENIED,
    NEWLY_ALLOWED,
    BROKEN,
    REPAIRED,
    REROUTED,
    SECURITY,
    RESILIENCE,
    TELEMETRY,
    UNKNOWN,
    COSMETIC;

    /// As JSON writes it: `newly-denied`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
