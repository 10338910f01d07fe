package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Protocol;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.kube.Service;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `port-protocol-unknown`.
final class PortName implements KindRule<Service> {

    private static final RuleDoc DOC = RuleDoc.analysis("port-protocol-unknown", Severity.INFO, "IST0118 KIA0601", """
            A Service port does not say what it speaks

            Without `appProtocol` or a name like `http-web`, proxies guess from the first bytes. That fails for protocols in which
            the server speaks first, costs a moment per connection, and routes for HTTP may not apply. UDP and well-known TCP ports
            need no name.

            Bad: `- {name: web, port: 8080}`. Good: `- {name: http-web, port: 8080}`.
            Source: istio/istio pkg/config/analysis/analyzers/service/portname.go
            Source: istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<Service>> kinds() {
        return List.of(Kinds.SERVICE);
    }

    private static final Set<String> IGNORED = Set.of("kube-system", "kube-public", "kube-node-lease");

    @Override
    public void check(Typed<Service> service, MeshSnapshot mesh, Findings findings) {
        if (isIgnored(service) || isOutsideMesh(service, mesh)) {
            return;
        }
        for (Service.ServicePort port : service.spec().ports()) {
            if (Protocol.ofServicePort(port) == Protocol.AUTO && port.port().isPresent()) {
                String field = port.appProtocol().isEmpty() ? "name" : "appProtocol";
                findings.add(
                        service,
                        port.at().key(field),
                        "Port " + port.port().getAsInt()
                                + " does not say what it speaks; name it http-…, grpc-…, tls-… or tcp-…, or set appProtocol");
            }
        }
    }

    private static boolean isIgnored(Typed<Service> service) {
        Map<String, String> labels = service.spec().labels();
        return service.spec().isExternalName()
                || IGNORED.contains(service.namespace())
                || labels.containsKey("istio")
                || "istio".equals(labels.get("release"))
                || labels.containsKey("gateway.networking.k8s.io/gateway-name");
    }

    private static boolean isOutsideMesh(Typed<Service> service, MeshSnapshot mesh) {
        List<MeshWorkload> workloads = mesh.indexes().hosts().servicesOf(service.key()).stream()
                .flatMap(each -> mesh.indexes().selectors().workloadsOf(each).stream())
                .toList();
        return !workloads.isEmpty() && workloads.stream().noneMatch(MeshWorkload::meshed);
    }
}
