package dev.meshloft.app.store;

import java.time.Instant;

/// Something that happened and that the user should know: what, why, what to do.
public record Notice(Instant when, Level level, String text, String detail) {

    /// How loud.
    public enum Level {
        DONE,
        NOTE,
        FAILED
    }
}
