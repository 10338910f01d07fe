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

/// `ineffective-match`.
final class IneffectiveMatch implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.analysis("ineffective-match", Severity.INFO, "IST0131", """
            One of several matches of a route is never used

            A match before it, of this route or of an earlier one, takes all of its requests. The route's other matches still work.

            Bad: `match: [{uri: {prefix: /}}, {uri: {prefix: /api}}]`. Good: `match: [{uri: {prefix: /}}]`.
            Source: istio/istio pkg/config/validation/validation.go (analyzeUnreachableHTTPRules)""");

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
        for (Shadowing.Route route : Shadowing.of(service.spec())) {
            if (!route.isHidden()) {
                for (Shadowing.Match match : route.matches()) {
                    match.hiddenBy()
                            .ifPresent(by -> findings.add(
                                    service,
                                    match.at(),
                                    "This match is never used: " + by + " takes all of its requests"));
                }
            }
        }
    }
}
