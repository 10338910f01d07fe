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
import dev.meshloft.core.istio.GoDuration;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.Retries;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.time.Duration;
import java.util.List;

/// `timeout-below-retries`.
final class TimeoutBelowRetries implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.analysis("timeout-below-retries", Severity.WARNING, "", """
            A route's timeout ends before its retries can

            The timeout is for the request as a whole, with all its tries: `attempts` retries and the first try. What does not fit
            is cut off.

            Bad: `timeout: 2s` with `attempts: 3` and `perTryTimeout: 800ms`. Good: `timeout: 4s` with them.
            Source: istio/api networking/v1alpha3/virtual_service.proto (HTTPRoute.timeout, HTTPRetry)
            Source: envoyproxy/envoy docs/root/configuration/http/http_filters/router_filter.rst (timeouts)""");

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
        for (HttpRoute route : service.spec().http()) {
            Duration timeout = route.timeout().orElse(Duration.ZERO);
            if (timeout.isPositive()) {
                route.retries()
                        .filter(retries -> needed(retries).compareTo(timeout) > 0)
                        .ifPresent(retries -> findings.add(finding(service, route, timeout, retries)));
            }
        }
    }

    private static long tries(Retries retries) {
        return 1L + Math.max(0, retries.attempts().orElse(0));
    }

    private static Duration needed(Retries retries) {
        Duration each = retries.perTryTimeout().orElse(Duration.ZERO);
        return tries(retries) > 1 && each.isPositive() ? each.multipliedBy(tries(retries)) : Duration.ZERO;
    }

    private static Finding finding(Typed<VirtualService> service, HttpRoute route, Duration timeout, Retries retries) {
        YamlPath path = route.at().key("timeout");
        String each =
                GoDuration.print(retries.perTryTimeout().orElse(Duration.ZERO)).replaceFirst("(?<=\\d)(?=[a-z])", " ");
        String message = "Timeout " + GoDuration.print(timeout) + " ends before " + tries(retries) + " tries of " + each
                + " can";
        Duration needed = needed(retries);
        Duration whole = needed.toNanosPart() == 0 ? needed : Duration.ofSeconds(needed.toSeconds() + 1);
        String longer = GoDuration.print(whole);
        return Finding.at(service.resource(), path, message)
                .fix(Fixes.unsafe(Fixes.replaceValue(service.resource(), path, longer, "Set timeout to " + longer)));
    }
}
