package dev.meshloft.core.index;

import java.util.ArrayList;
import java.util.List;

/// What is computed once per revision. Immutable; safe on any thread.
public record Indexes(
        HostIndex hosts, SelectorIndex selectors, VisibilityIndex visibility, RuleIndex rules, PolicyIndex policies) {

    private static final List<Kind<?>> OF_HOSTS = List.of(Kinds.SERVICE, Kinds.SERVICE_ENTRY);
    private static final List<Kind<?>> OF_SELECTORS = selecting();
    private static final List<Kind<?>> OF_VISIBILITY = List.of(Kinds.VIRTUAL_SERVICE, Kinds.SIDECAR);
    private static final List<Kind<?>> OF_RULES = List.of(Kinds.DESTINATION_RULE);
    private static final List<Kind<?>> OF_POLICIES =
            List.of(Kinds.PEER_AUTHENTICATION, Kinds.AUTHORIZATION_POLICY, Kinds.REQUEST_AUTHENTICATION);

    public static Indexes of(ResourceSet resources) {
        HostIndex hosts = HostIndex.of(resources);
        return new Indexes(
                hosts,
                SelectorIndex.of(resources, hosts),
                VisibilityIndex.of(resources),
                RuleIndex.of(resources),
                PolicyIndex.of(resources));
    }

    /// Like [#of(ResourceSet)], with those of an earlier revision whose objects are all the same now.
    public static Indexes of(ResourceSet resources, ResourceSet earlier, Indexes indexes) {
        if (!resources.meshConfig().equals(earlier.meshConfig())) {
            return of(resources);
        }
        boolean sameHosts = resources.hasSame(OF_HOSTS, earlier);
        HostIndex hosts = sameHosts ? indexes.hosts : HostIndex.of(resources);
        return new Indexes(
                hosts,
                sameHosts ? selectors(resources, earlier, indexes) : SelectorIndex.of(resources, hosts),
                resources.hasSame(OF_VISIBILITY, earlier) ? indexes.visibility : VisibilityIndex.of(resources),
                resources.hasSame(OF_RULES, earlier) ? indexes.rules : RuleIndex.of(resources),
                resources.hasSame(OF_POLICIES, earlier) ? indexes.policies : PolicyIndex.of(resources));
    }

    private static SelectorIndex selectors(ResourceSet resources, ResourceSet earlier, Indexes indexes) {
        return resources.hasSame(OF_SELECTORS, earlier)
                ? indexes.selectors
                : SelectorIndex.of(resources, indexes.hosts, indexes.selectors);
    }

    private static List<Kind<?>> selecting() {
        List<Kind<?>> kinds = new ArrayList<>(Kinds.WORKLOADS);
        kinds.add(Kinds.NAMESPACE);
        kinds.add(Kinds.WORKLOAD_ENTRY);
        return kinds;
    }
}
