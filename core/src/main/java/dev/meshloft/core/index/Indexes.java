package dev.meshloft.core.index;

/// What is computed once per revision. Immutable; safe on any thread.
public record Indexes(
        HostIndex hosts, SelectorIndex selectors, VisibilityIndex visibility, RuleIndex rules, PolicyIndex policies) {

    public static Indexes of(ResourceSet resources) {
        HostIndex hosts = HostIndex.of(resources);
        return new Indexes(
                hosts,
                SelectorIndex.of(resources, hosts),
                VisibilityIndex.of(resources),
                RuleIndex.of(resources),
                PolicyIndex.of(resources));
    }
}
