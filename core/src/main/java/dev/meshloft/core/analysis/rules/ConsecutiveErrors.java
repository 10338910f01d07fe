package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.Fixes;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.OutlierDetection;
import dev.meshloft.core.istio.TrafficPolicy;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;

/// `consecutive-errors-removed`.
final class ConsecutiveErrors implements KindRule<DestinationRule> {

    private static final RuleDoc DOC = RuleDoc.admission("consecutive-errors-removed", Severity.WARNING, "", """
            `consecutiveErrors` is read no more

            The API still accepts the field, istiod's webhook warns, and proxies are never told: the limit has no effect, and
            the default of 5 holds. `consecutive5xxErrors` is its successor with the same meaning.

            Bad: `consecutiveErrors: 5`. Good: `consecutive5xxErrors: 5`.
            Source: istio/istio pkg/config/validation/validation.go (validateOutlierDetection)
            Source: istio/api networking/v1alpha3/destination_rule.proto (OutlierDetection)""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<DestinationRule>> kinds() {
        return List.of(Kinds.DESTINATION_RULE);
    }

    @Override
    public void check(Typed<DestinationRule> rule, MeshSnapshot mesh, Findings findings) {
        for (TrafficPolicy policy : Policies.all(rule.spec())) {
            policy.outlierDetection()
                    .filter(each -> each.consecutiveErrors().isPresent())
                    .ifPresent(each -> findings.add(finding(rule, each)));
        }
    }

    private static Finding finding(Typed<DestinationRule> rule, OutlierDetection detection) {
        YamlPath path = detection.at().key("consecutiveErrors");
        String message = "consecutiveErrors has no effect any more; consecutive5xxErrors took its place";
        return Finding.atKey(rule.resource(), path, message)
                .fix(Fixes.renameKey(rule.resource(), path, "consecutive5xxErrors"));
    }
}
