package dev.meshloft.core.workspace;

/// What somebody else did to a file on disk while it had unsaved edits, until the user says whose text counts.
public sealed interface OutsideChange {

    record Written(String text) implements OutsideChange {}

    record Deleted() implements OutsideChange {}

    /// What is on disk now.
    default String onDisk() {
        return switch (this) {
            case Written(String text) -> text;
            case Deleted _ -> "";
        };
    }
}
