package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.SelectorIndex;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.Server;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `gateway-port-not-on-service`.
final class GatewayPortNotOnService implements KindRule<Gateway> {

    private static final RuleDoc DOC =
            RuleDoc.analysis("gateway-port-not-on-service", Severity.WARNING, "IST0162", """
            A Gateway opens a port that its Service does not have

            The proxy listens, but from outside nobody gets there through the Service. The number is a port of the Service, or
            the `targetPort` behind it.

            Bad: `port: {number: 8443}` for a Service with 80 and 443. Good: `port: {number: 443}`.
            Source: istio/istio pkg/config/analysis/analyzers/gateway/gateway.go
            Source: istio/istio pilot/pkg/model/gateway.go (getTargetPortMap)""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<Gateway>> kinds() {
        return List.of(Kinds.GATEWAY);
    }

    @Override
    public void check(Typed<Gateway> gateway, MeshSnapshot mesh, Findings findings) {
        if (gateway.spec().selector().isEmpty()) {
            return;
        }
        List<RegistryService> services = services(gateway.spec().selector(), mesh);
        for (Server server : gateway.spec().servers()) {
            int number = server.port().orElse(0);
            if (!services.isEmpty() && number > 0 && services.stream().noneMatch(each -> has(each, number))) {
                String message = "No Service of the gateway's workload has the port " + number + "; "
                        + services.getFirst().source().key() + " has " + ports(services.getFirst());
                findings.add(gateway, server.at().key("port").key("number"), message);
            }
        }
    }

    /// Pods with the same labels are behind the same services, so one of each sort is asked.
    private static List<RegistryService> services(Map<String, String> selector, MeshSnapshot mesh) {
        SelectorIndex selectors = mesh.indexes().selectors();
        Set<String> sorts = new HashSet<>();
        return selectors.selectEverywhere(selector).stream()
                .filter(workload -> sorts.add(workload.namespace() + workload.labels()))
                .flatMap(workload -> selectors.servicesOf(workload).stream())
                .distinct()
                .toList();
    }

    private static boolean has(RegistryService service, int number) {
        return service.ports().stream()
                .anyMatch(port -> port.number() == number || port.targetPort().equals(Integer.toString(number)));
    }

    private static String ports(RegistryService service) {
        return Words.and(service.ports().stream()
                .map(port -> Integer.toString(port.number()))
                .toList());
    }
}
