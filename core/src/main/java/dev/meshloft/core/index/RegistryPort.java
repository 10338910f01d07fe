package dev.meshloft.core.index;

/// A port of a service.
///
/// @param targetPort number or name of the workload's port as written; empty means the same number
public record RegistryPort(int number, String name, Protocol protocol, String targetPort) {}
