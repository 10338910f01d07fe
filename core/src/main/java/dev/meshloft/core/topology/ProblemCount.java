package dev.meshloft.core.topology;

/// How many problems a node carries.
public record ProblemCount(int errors, int warnings, int infos) {

    public static final ProblemCount NONE = new ProblemCount(0, 0, 0);

    public int total() {
        return errors + warnings + infos;
    }

    /// Of each severity the larger number: for a sum that may be in the other already.
    public ProblemCount most(ProblemCount other) {
        return new ProblemCount(
                Math.max(errors, other.errors), Math.max(warnings, other.warnings), Math.max(infos, other.infos));
    }

    public ProblemCount plus(ProblemCount other) {
        return new ProblemCount(errors + other.errors, warnings + other.warnings, infos + other.infos);
    }
}
