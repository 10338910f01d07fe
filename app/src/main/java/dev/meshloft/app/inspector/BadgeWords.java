package dev.meshloft.app.inspector;

import dev.meshloft.core.topology.Badge;

/// A badge of the graph in full words.
final class BadgeWords {

    private BadgeWords() {}

    static String of(Badge badge) {
        String text = badge.text();
        return switch (badge.kind()) {
            case NOT_INJECTED -> "No sidecar: rules of the mesh do not act here";
            case POLICY -> text.isEmpty() ? "Authorization policies" : text + " authorization policies";
            case JWT -> "Tokens are checked";
            case FAULT -> "Fault for " + text + " of requests";
            case TIMEOUT -> "Timeout " + text;
            case RETRY -> text + " retries";
            case CIRCUIT_BREAKER -> "Ejects after " + text + " errors";
            case MIRROR -> "Mirrors " + text;
            case MTLS_STRICT -> "mTLS strict";
            case MTLS_PERMISSIVE -> "mTLS permissive";
            case MTLS_OFF -> "mTLS off";
        };
    }

    static String icon(Badge.Kind kind) {
        return switch (kind) {
            case NOT_INJECTED -> "noproxy";
            case POLICY -> "shield";
            case JWT -> "key";
            case FAULT -> "fault";
            case TIMEOUT -> "clock";
            case RETRY -> "retry";
            case CIRCUIT_BREAKER -> "breaker";
            case MIRROR -> "mirror";
            case MTLS_STRICT -> "lock-fill";
            case MTLS_PERMISSIVE -> "lock-half";
            case MTLS_OFF -> "lock-open";
        };
    }
}
