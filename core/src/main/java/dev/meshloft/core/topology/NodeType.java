package dev.meshloft.core.topology;

/// What a node is; written in lower case in output.
public enum NodeType {
    NAMESPACE,
    GATEWAY,
    HOST,
    SERVICE,
    SUBSET,
    WORKLOAD,
    EXTERNAL,
    CALLER
}
