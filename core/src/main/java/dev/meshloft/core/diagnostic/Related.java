package dev.meshloft.core.diagnostic;

import dev.meshloft.core.resource.SourceRef;

/// Another place that a diagnostic speaks of.
public record Related(SourceRef at, String message) {}
