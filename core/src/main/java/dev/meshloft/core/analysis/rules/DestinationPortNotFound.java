package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.Fixes;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Destination;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/// `destination-port-not-found`.
final class DestinationPortNotFound implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.analysis("destination-port-not-found", Severity.ERROR, "IST0101", """
            A route leads to a port that the service does not have

            `destination.port.number` is a port of the Service (not a `targetPort`). Proxies answer such requests with 503,
            because there is no cluster for that port.

            Bad: `port: {number: 8080}` for a Service with `port: 80, targetPort: 8080`. Good: `port: {number: 80}`.
            Source: istio/istio pkg/config/analysis/analyzers/virtualservice/destinationhosts.go
            Source: istio/istio pilot/pkg/networking/core/route/route.go (GetDestinationCluster)""");

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
        for (Destination destination : Routes.destinations(service.spec())) {
            if (destination.port().isPresent()) {
                Routes.findService(service, destination.host(), mesh)
                        .filter(target -> isMissing(target, destination.port().getAsInt()))
                        .ifPresent(target -> findings.add(finding(service, destination, target)));
            }
        }
    }

    private static boolean isMissing(RegistryService target, int port) {
        return !target.ports().isEmpty() && target.findPort(port).isEmpty();
    }

    private static Finding finding(Typed<VirtualService> service, Destination destination, RegistryService target) {
        YamlPath path = destination.at().key("port").key("number");
        int number = destination.port().orElseThrow();
        List<String> ports = target.ports().stream()
                .map(port -> Integer.toString(port.number()))
                .toList();
        String behind = target.ports().stream()
                .filter(port -> port.targetPort().equals(Integer.toString(number)))
                .map(port -> "; " + number + " is the target of port " + port.number())
                .findFirst()
                .orElse("");
        String message = target.host() + " has no port " + number + "; it has " + Words.and(ports) + behind;
        Optional<QuickFix> fix = ports.size() == 1
                ? Fixes.replaceValue(service.resource(), path, ports.getFirst(), "Change port to " + ports.getFirst())
                : Optional.empty();
        return Finding.at(service.resource(), path, message).fix(fix);
    }
}
