package dev.meshloft.cluster;

/// What is known about a cluster before it is reached.
///
/// @param context the kubeconfig context's name
/// @param server the API server's address
/// @param user the kubeconfig user's name
/// @param namespace where namespaced objects without a namespace go
/// @param simulated `true` for the playground
public record ClusterFacts(String context, String server, String user, String namespace, boolean simulated) {}
