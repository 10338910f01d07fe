package dev.meshloft.core.topology;

/// How many problems a node carries.
public record ProblemCount(int errors, int warnings, int infos) {

    public static final ProblemCount NONE = new ProblemCount(0, 0, 0);

    public int total() {
        return errors + warnings + infos;
    }

    public ProblemCount plus(ProblemCount other) {
        return new ProblemCount(errors + other.errors, warnings + other.warnings, infos + other.infos);
    }
}
