package dev.meshloft.app.store;

import dev.meshloft.core.resource.FileId;
import java.util.Optional;

/// A tab of the centre.
public sealed interface Tab {

    /// The file it is about; empty when it is about none.
    default Optional<FileId> about() {
        return switch (this) {
            case Document(FileId file) -> Optional.of(file);
            case Merge(FileId file) -> Optional.of(file);
            case Compare(FileId file) -> Optional.of(file);
            case Topology _, Changes _ -> Optional.empty();
        };
    }

    /// The graph; always there.
    record Topology() implements Tab {}

    /// What applying would change, and its progress.
    record Changes() implements Tab {}

    /// A file: its form and its text.
    record Document(FileId file) implements Tab {}

    /// A file that others changed on disk while it had unsaved edits: the three texts and what comes of them.
    record Merge(FileId file) implements Tab {}

    /// The same file: what is here beside what is on disk.
    record Compare(FileId file) implements Tab {}
}
