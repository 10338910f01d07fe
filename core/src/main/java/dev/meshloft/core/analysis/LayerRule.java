package dev.meshloft.core.analysis;

/// A rule that has no code of its own: its findings come from reading the text or from the schema of a kind.
public record LayerRule(RuleDoc doc) implements Rule {}
