package dev.meshloft.core.diagnostic;

/// A rule that could not run, and why: *the workspace holds no Service*.
public record NotChecked(RuleId rule, String reason) {}
