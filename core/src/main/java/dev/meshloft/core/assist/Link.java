package dev.meshloft.core.assist;

import dev.meshloft.core.resource.SourceRef;

/// A way on from an explanation: words to click, and the place they lead to.
public record Link(String words, SourceRef at) {}
