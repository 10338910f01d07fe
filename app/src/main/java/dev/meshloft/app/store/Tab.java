package dev.meshloft.app.store;

import dev.meshloft.core.resource.FileId;

/// A tab of the centre.
public sealed interface Tab {

    /// The graph; always there.
    record Topology() implements Tab {}

    /// What applying would change, and its progress.
    record Changes() implements Tab {}

    /// A file: its form and its text.
    record Document(FileId file) implements Tab {}
}
