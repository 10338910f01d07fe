package dev.meshloft.core.traffic;

/// What the application speaks.
public enum Protocol {
    HTTP,
    /// TLS from the application itself, HTTP inside.
    HTTPS,
    GRPC,
    TCP
}
