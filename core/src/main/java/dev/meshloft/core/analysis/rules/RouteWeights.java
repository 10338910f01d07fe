package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.RouteDestination;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// `route-weights`.
final class RouteWeights implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.analysis("route-weights", Severity.WARNING, "KIA1104", """
            Weights do not mean what they seem to

            The share of a destination is its weight divided by the sum. So weights that do not add up to 100 are no percentages
            (an information), a destination without a weight among others gets nothing, and the weight of a single destination
            has no effect: it gets every request, even with `weight: 10`.

            Bad: one destination with `weight: 10`. Good: a second destination with `weight: 90`.
            Source: istio/istio pilot/pkg/networking/core/route/route.go (processDestination)
            Source: istio/api networking/v1alpha3/virtual_service.proto (HTTPRouteDestination.weight)""");

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
            List<RouteDestination> destinations = split.destinations();
            if (destinations.size() == 1) {
                checkSingle(service, destinations.getFirst(), findings);
            } else if (split.sum() > 0) {
                checkShares(service, split, findings);
            }
        }
    }

    private static void checkSingle(Typed<VirtualService> service, RouteDestination only, Findings findings) {
        int weight = only.weight().orElse(100);
        if (weight != 100) {
            findings.add(
                    service,
                    only.at().key("weight"),
                    "The weight " + weight + " of a single destination has no effect: it gets every request");
        }
    }

    private static void checkShares(Typed<VirtualService> service, Routes.Split split, Findings findings) {
        for (RouteDestination each : split.destinations()) {
            if (each.weight().isEmpty()) {
                findings.add(service, each.at(), "Without a weight this destination gets no requests");
            }
        }
        if (split.sum() != 100) {
            String shares = split.destinations().stream()
                    .map(each -> percent(each.weight().orElse(0), split.sum()))
                    .collect(Collectors.joining(", "));
            String message = "The weights add up to " + split.sum() + ", not 100; the shares are " + shares;
            findings.add(Finding.at(service.resource(), split.at(), message).as(Severity.INFO));
        }
    }

    private static String percent(int weight, long sum) {
        String text = String.format(Locale.ROOT, "%.1f", 100.0 * weight / sum);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
    }
}
