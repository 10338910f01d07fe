package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;

/// `weight-sum-zero`.
final class WeightSumZero implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.admission("weight-sum-zero", Severity.ERROR, "", """
            The weights of a route add up to 0

            istiod's webhook refuses a route with two or more destinations whose weights are all 0 or missing.

            Bad: two destinations without `weight`. Good: `weight: 90` and `weight: 10`.
            Source: istio/istio pkg/config/validation/validation.go (validateHTTPRouteDestinations)""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<VirtualService>> kinds() {
        return List.of(Kinds.VIRTUAL_SERVICE);
    }

    @Override
    public void check(Typed<VirtualService> service, MeshSnapshot mesh, Findings findings) {
        for (Routes.Split split : Routes.splits(service.spec())) {
            if (split.destinations().size() > 1 && split.sum() == 0) {
                findings.add(
                        service,
                        split.at(),
                        "The weights of these " + split.destinations().size()
                                + " destinations add up to 0; istiod refuses that");
            }
        }
    }
}
