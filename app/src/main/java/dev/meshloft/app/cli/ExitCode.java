package dev.meshloft.app.cli;

/// How a command ends.
final class ExitCode {

    /// Done; nothing at or above the threshold.
    static final int DONE = 0;
    /// Findings, differences, or an expectation that does not hold.
    static final int FINDINGS = 1;
    /// Wrong usage or unreadable input.
    static final int USAGE = 2;
    /// The cluster refused or could not be reached.
    static final int CLUSTER = 3;

    private ExitCode() {}
}
