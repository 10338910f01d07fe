package dev.meshloft.core.topology;

/// How much a graph shows.
public enum Detail {
    /// Gateways, hosts, services and external services.
    SERVICES,
    /// Also subsets, and workloads that no service selects or that have no sidecar.
    VERSIONS,
    /// Also every workload.
    WORKLOADS
}
