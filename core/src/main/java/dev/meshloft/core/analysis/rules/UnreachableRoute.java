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
import java.util.stream.Collectors;

/// `unreachable-route`.
final class UnreachableRoute implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.analysis("unreachable-route", Severity.WARNING, "IST0130", """
            A route is never used, because routes before it take all of its requests

            The first route that matches is taken. This rule compares all conditions: exact texts under a prefix or a regular
            expression, headers, methods, source labels, ports and gateways. `istioctl analyze` looks at prefixes only, and
            reports routes that differ in source labels or gateways. A route with a `delegate` hides nothing, because requests
            that the delegate does not take go on.

            Bad: a route without `match` in front of one with `match`. Good: the route without `match` last.
            Source: istio/istio pkg/config/validation/validation.go (analyzeUnreachableHTTPRules)
            Source: istio/istio pilot/pkg/networking/core/route/route.go (TranslateRouteMatch)""");

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
            if (route.isHidden()) {
                String by = route.hidingRoutes().stream()
                        .map(each -> "route " + each)
                        .collect(Collectors.joining(" and "));
                boolean one = route.hidingRoutes().size() == 1;
                String message = "Route " + route.label() + " is never used: " + by
                        + (one ? " before it takes" : " before it take") + " all of its requests";
                findings.add(service, route.at(), message);
            }
        }
    }
}
