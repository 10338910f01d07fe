package dev.meshloft.cluster;

/// A field that somebody else owns with another value.
///
/// @param manager its field manager, for example `argocd-controller`
/// @param path as the API server writes it: `.spec.http`
public record FieldConflict(String manager, String path) {}
