package dev.meshloft.core.diagnostic;

/// How bad it is, worst first.
public enum Severity {
    /// It will be refused, or requests fail.
    ERROR,
    /// It is accepted, but does not do what it seems to.
    WARNING,
    /// Worth knowing.
    INFO;

    /// As written in output: lower case.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean atLeast(Severity threshold) {
        return compareTo(threshold) <= 0;
    }
}
