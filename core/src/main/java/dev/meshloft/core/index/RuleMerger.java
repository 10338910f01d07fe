package dev.meshloft.core.index;

import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.WorkloadSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Merges the DestinationRules of one namespace in Istio's order: those with a workload selector first, then the
/// oldest.
final class RuleMerger {

    private final HostTable<List<EffectiveRule>> table = new HostTable<>();

    HostTable<List<EffectiveRule>> table() {
        return table;
    }

    /// @param exportTo of the newcomer
    void add(Typed<DestinationRule> newcomer, String host, ExportScope exportTo) {
        List<EffectiveRule> stored = table.computeIfAbsent(host, ArrayList::new);
        boolean keep = true;
        for (int i = 0; i < stored.size(); i++) {
            EffectiveRule earlier = stored.get(i);
            if (!covers(exportTo, earlier.exportTo())) {
                continue;
            }
            Optional<Map<String, String>> mine = selector(newcomer);
            Optional<Map<String, String>> theirs = selector(earlier.first());
            if (mine.isPresent() && theirs.isPresent() && !mine.equals(theirs)) {
                continue;
            }
            stored.set(i, earlier.plus(newcomer));
            if (mine.equals(theirs) || (mine.isEmpty() && exportTo.isPrivate(newcomer.namespace()))) {
                keep = false;
            }
        }
        if (keep) {
            stored.add(new EffectiveRule(host, newcomer.namespace(), List.of(newcomer), exportTo));
        }
    }

    private static Optional<Map<String, String>> selector(Typed<DestinationRule> rule) {
        return rule.spec().workloadSelector().map(WorkloadSelector::labels);
    }

    /// Equal, or a superset of a stored one that names namespaces. Names are compared as written: neither an empty
    /// list nor `*` is a superset of them (seen with Istio's own code).
    private static boolean covers(ExportScope newcomer, ExportScope stored) {
        return newcomer.equals(stored)
                || (!stored.everyone()
                        && !newcomer.everyone()
                        && newcomer.namespaces().containsAll(stored.namespaces()));
    }
}
