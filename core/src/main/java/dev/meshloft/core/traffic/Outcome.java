package dev.meshloft.core.traffic;

import java.util.Locale;

/// How a request ends, in the contract's words (`contracts/trace.md`).
public enum Outcome {
    FORWARDED,
    /// Unknown to the caller's proxy, sent to the original address.
    PASSTHROUGH,
    BLACKHOLE,
    REDIRECT,
    DIRECT_RESPONSE,
    FAULT_ABORT,
    NOT_FOUND,
    NO_CLUSTER,
    NO_ENDPOINTS,
    DENIED,
    UNAUTHENTICATED,
    CORS_PREFLIGHT,
    BAD_REQUEST,
    CONNECTION_RESET,
    TLS_ERROR,
    CONNECTION_REFUSED,
    UNREACHABLE,
    REJECTED_BY_ENVOY,
    /// The destinations disagree.
    MIXED,
    UNKNOWN;

    /// As JSON writes it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the application behind the host gets the request.
    public boolean isDelivered() {
        return this == FORWARDED || this == PASSTHROUGH;
    }
}
