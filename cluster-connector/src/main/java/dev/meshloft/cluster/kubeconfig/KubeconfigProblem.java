package dev.meshloft.cluster.kubeconfig;

import java.nio.file.Path;

/// A kubeconfig file, or a part of it, that cannot be used. Never quotes the file's content.
///
/// @param message what is wrong and what to do about it
public record KubeconfigProblem(Path file, String message) {}
