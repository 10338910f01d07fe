package dev.meshloft.core.index;

/// What is computed once per revision. Immutable; safe on any thread.
public record Indexes(ResourceSet resources) {

    public static Indexes of(ResourceSet resources) {
        return new Indexes(resources);
    }
}
