package dev.meshloft.core.index;

import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.Subset;
import dev.meshloft.core.istio.TrafficPolicy;
import dev.meshloft.core.istio.WorkloadSelector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// DestinationRules of one namespace and host as they take effect together: subsets add up, the first traffic policy
/// counts (`mergeDestinationRule` in `pilot/pkg/model/destination_rule.go`).
///
/// @param host complete, perhaps a wildcard
/// @param sources in the order of merging
/// @param exportTo of the first
public record EffectiveRule(String host, String namespace, List<Typed<DestinationRule>> sources, ExportScope exportTo) {

    public EffectiveRule {
        sources = List.copyOf(sources);
    }

    /// A subset and the rule that brings it.
    public record OwnedSubset(Typed<DestinationRule> rule, Subset subset) {}

    public Typed<DestinationRule> first() {
        return sources.getFirst();
    }

    /// The clients it is for; absent means all.
    public Optional<WorkloadSelector> workloadSelector() {
        return first().spec().workloadSelector();
    }

    /// The rule whose traffic policy counts.
    public Optional<Typed<DestinationRule>> policySource() {
        return sources.stream()
                .filter(rule -> rule.spec().trafficPolicy().isPresent())
                .findFirst();
    }

    public Optional<TrafficPolicy> trafficPolicy() {
        return policySource().flatMap(rule -> rule.spec().trafficPolicy());
    }

    /// Of each name the first.
    public List<OwnedSubset> subsets() {
        Map<String, OwnedSubset> byName = new LinkedHashMap<>();
        for (Typed<DestinationRule> rule : sources) {
            for (Subset subset : rule.spec().subsets()) {
                byName.putIfAbsent(subset.name(), new OwnedSubset(rule, subset));
            }
        }
        return List.copyOf(byName.values());
    }

    public Optional<OwnedSubset> findSubset(String name) {
        return subsets().stream()
                .filter(each -> each.subset().name().equals(name))
                .findFirst();
    }

    EffectiveRule plus(Typed<DestinationRule> newcomer) {
        List<Typed<DestinationRule>> more = new ArrayList<>(sources);
        more.add(newcomer);
        return new EffectiveRule(host, namespace, more, exportTo);
    }
}
