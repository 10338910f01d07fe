package dev.meshloft.core.workspace;

import dev.meshloft.core.resource.FileId;

/// A file that could not be read, and why in words for people.
public record FileFailure(FileId id, String reason) {}
