package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.MeshRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.Subset;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// `duplicate-destination-rule`.
final class DuplicateDestinationRule implements MeshRule {

    private static final RuleDoc DOC = RuleDoc.analysis("duplicate-destination-rule", Severity.WARNING, "KIA0201", """
            Two DestinationRules of a namespace say different things about one host

            Istio merges them: subsets add up, but only the oldest rule's traffic policy counts, and of subsets with the same name
            the first. What the other says is silently lost. Rules without such an overlap are fine.

            Bad: two rules for `reviews`, both with a `trafficPolicy`. Good: one rule.
            Source: istio/istio pilot/pkg/model/destination_rule.go (mergeDestinationRule)""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(MeshSnapshot mesh, Findings findings) {
        Map<String, List<Typed<DestinationRule>>> byHost = new LinkedHashMap<>();
        mesh.destinationRules().stream()
                .filter(rule -> rule.spec().workloadSelector().isEmpty())
                .sorted(Typed.OLDEST_FIRST)
                .forEach(rule -> byHost.computeIfAbsent(key(rule), _ -> new ArrayList<>())
                        .add(rule));
        byHost.values().stream().filter(rules -> rules.size() > 1).forEach(rules -> check(rules, findings));
    }

    private static String key(Typed<DestinationRule> rule) {
        return rule.namespace() + " " + HostName.resolve(rule.spec().host(), rule.namespace()) + " "
                + new TreeSet<>(rule.spec().exportTo());
    }

    private static void check(List<Typed<DestinationRule>> rules, Findings findings) {
        Typed<DestinationRule> policy = null;
        Map<String, Typed<DestinationRule>> subsets = new HashMap<>();
        for (Typed<DestinationRule> rule : rules) {
            if (rule.spec().trafficPolicy().isPresent()) {
                if (policy != null) {
                    YamlPath path = rule.spec().at().key("trafficPolicy");
                    findings.add(finding(rule, path, "This traffic policy is lost: ", policy));
                }
                policy = policy == null ? rule : policy;
            }
            for (Subset subset : rule.spec().subsets()) {
                Typed<DestinationRule> earlier = subsets.putIfAbsent(subset.name(), rule);
                if (earlier != null && !earlier.equals(rule)) {
                    findings.add(finding(rule, subset.at(), "This subset " + subset.name() + " is lost: ", earlier));
                }
            }
        }
    }

    private static Finding finding(
            Typed<DestinationRule> rule, YamlPath path, String what, Typed<DestinationRule> earlier) {
        return Finding.at(rule.resource(), path, what + earlier.key() + " for the same host has one and goes first")
                .related(earlier.resource(), YamlPath.ROOT, "The rule that goes first");
    }
}
