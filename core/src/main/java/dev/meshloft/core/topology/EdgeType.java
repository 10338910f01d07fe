package dev.meshloft.core.topology;

/// What an edge says; written in lower case in output.
public enum EdgeType {
    /// Gateway to host.
    EXPOSE,
    /// Host, service or caller to where its requests go.
    ROUTE,
    MIRROR,
    DELEGATE,
    /// Service or subset to the workloads it selects.
    SELECT,
    ALLOW,
    DENY,
    /// A Sidecar's import.
    IMPORT,
    /// Shown because it cannot be decided.
    UNKNOWN
}
