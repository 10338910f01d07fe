package dev.meshloft.core.topology;

/// A small mark on a node's lower edge.
///
/// @param text the words in it: `2 s`, `3`, `5 %`; may be empty
public record Badge(Kind kind, String text) {

    /// In the order in which badges stand.
    public enum Kind {
        NOT_INJECTED,
        POLICY,
        JWT,
        FAULT,
        TIMEOUT,
        RETRY,
        CIRCUIT_BREAKER,
        MIRROR,
        /// On a namespace: the mTLS mode that holds in it.
        MTLS_STRICT,
        MTLS_PERMISSIVE,
        MTLS_OFF
    }
}
