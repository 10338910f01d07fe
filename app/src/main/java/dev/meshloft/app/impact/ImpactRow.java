package dev.meshloft.app.impact;

import dev.meshloft.core.impact.Effect;
import dev.meshloft.core.impact.ImpactClass;

/// A class of requests as the table shows it.
///
/// @param requests which requests
/// @param before what happened to them, short
/// @param after what happens to them with the draft
record ImpactRow(ImpactClass source, String requests, String before, String after) {

    private static final String BECOMES = " becomes ";

    /// The summary reads `requests: before becomes after`, see [ImpactClass#summary].
    static ImpactRow of(ImpactClass source) {
        String summary = source.summary();
        int colon = summary.indexOf(": ");
        String requests = colon < 0 ? summary : summary.substring(0, colon);
        String change = colon < 0 ? "" : summary.substring(colon + 2);
        int becomes = change.indexOf(BECOMES);
        return becomes < 0
                ? new ImpactRow(source, requests, "", change)
                : new ImpactRow(
                        source, requests, change.substring(0, becomes), change.substring(becomes + BECOMES.length()));
    }

    static String word(Effect effect) {
        return switch (effect) {
            case NEWLY_DENIED -> "Newly denied";
            case NEWLY_ALLOWED -> "Newly allowed";
            case BROKEN -> "Broken";
            case REPAIRED -> "Repaired";
            case REROUTED -> "Rerouted";
            case SECURITY -> "Security";
            case RESILIENCE -> "Timing";
            case TELEMETRY -> "Telemetry";
            case UNKNOWN -> "Unknown";
            case COSMETIC -> "Same result";
        };
    }

    static String icon(Effect effect) {
        return switch (effect) {
            case NEWLY_DENIED -> "deny";
            case NEWLY_ALLOWED -> "ok-c";
            case BROKEN -> "err-c";
            case REPAIRED -> "ok-c";
            case REROUTED -> "reroute";
            case SECURITY -> "lock";
            case RESILIENCE -> "clock";
            case TELEMETRY -> "telemetry";
            case UNKNOWN -> "unk";
            case COSMETIC -> "check";
        };
    }

    /// The ending of style classes for it.
    static String tone(Effect effect) {
        return switch (effect) {
            case NEWLY_DENIED, BROKEN -> "error";
            case NEWLY_ALLOWED, RESILIENCE, SECURITY -> "warning";
            case REPAIRED -> "ok";
            case REROUTED, TELEMETRY -> "info";
            case UNKNOWN, COSMETIC -> "unknown";
        };
    }
}
