package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.TrafficPolicy;
import java.util.ArrayList;
import java.util.List;

/// The traffic policies of a DestinationRule, wherever they stand.
final class Policies {

    private Policies() {}

    /// Of the rule, its subsets, and single ports.
    static List<TrafficPolicy> all(DestinationRule rule) {
        List<TrafficPolicy> all = new ArrayList<>();
        rule.trafficPolicy().ifPresent(policy -> add(policy, all));
        rule.subsets().forEach(subset -> subset.trafficPolicy().ifPresent(policy -> add(policy, all)));
        return all;
    }

    private static void add(TrafficPolicy policy, List<TrafficPolicy> all) {
        all.add(policy);
        all.addAll(policy.portLevel());
    }
}
