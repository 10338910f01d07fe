package dev.meshloft.core.yaml;

/// What ended the reading of a text.
///
/// @param at where people have to look, which is not always where the parser noticed it
record SyntaxError(int at, String message, Kind kind) {

    /// What can be done about it.
    enum Kind {
        /// The text does not go on as it should.
        WRONG,
        /// The text ended too early: something is open that what follows could close.
        UNFINISHED,
        /// No part of the document is worth reading.
        FATAL
    }

    static SyntaxError wrong(int at, String message) {
        return new SyntaxError(at, message, Kind.WRONG);
    }

    boolean isUnfinished() {
        return kind == Kind.UNFINISHED;
    }

    boolean isFatal() {
        return kind == Kind.FATAL;
    }
}
