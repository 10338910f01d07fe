package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;

/// `host-not-in-gateway`.
final class VirtualServiceHostNotInGateway implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.analysis("host-not-in-gateway", Severity.WARNING, "IST0132", """
            A gateway does not serve the hosts of a VirtualService

            A gateway gives a VirtualService's routes only to hosts that one of its servers lists, also by wildcard, for the
            namespace of the VirtualService. For all other hosts it answers 404.

            Bad: `hosts: [shop.example.net]` on a Gateway with `*.example.com`. Good: `hosts: [shop.example.com]`.
            Source: istio/istio pkg/config/analysis/analyzers/virtualservice/gateways.go (vsHostInGateway)
            Source: istio/istio pilot/pkg/networking/core/gateway.go (pickMatchingGatewayHosts)""");

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
        List<String> gateways = service.spec().gateways();
        for (int i = 0; i < gateways.size(); i++) {
            YamlPath path = service.spec().at().key("gateways").index(i);
            Routes.findGateway(GatewayName.resolve(gateways.get(i), service.namespace()), mesh)
                    .filter(gateway -> !servesAny(gateway, service))
                    .ifPresent(gateway -> findings.add(Finding.at(service.resource(), path, message(gateway, service))
                            .related(gateway.resource(), YamlPath.ROOT, "The Gateway")));
        }
    }

    private static boolean servesAny(Typed<Gateway> gateway, Typed<VirtualService> service) {
        return service.spec().hosts().isEmpty()
                || gateway.spec().servers().stream()
                        .flatMap(server -> server.hosts().stream())
                        .filter(host -> isOpenTo(host, gateway, service))
                        .map(host -> host.substring(host.indexOf('/') + 1))
                        .anyMatch(served -> service.spec().hosts().stream()
                                .map(host -> HostName.resolve(host, service.namespace()))
                                .anyMatch(host -> HostName.overlap(host, served)));
    }

    private static boolean isOpenTo(String host, Typed<Gateway> gateway, Typed<VirtualService> service) {
        int slash = host.indexOf('/');
        String scope = slash < 0 ? "*" : host.substring(0, slash);
        return scope.equals("*")
                || scope.equals(service.namespace())
                || (scope.equals(".") && gateway.namespace().equals(service.namespace()));
    }

    private static String message(Typed<Gateway> gateway, Typed<VirtualService> service) {
        List<String> hosts = gateway.spec().servers().stream()
                .flatMap(server -> server.hosts().stream())
                .distinct()
                .limit(5)
                .toList();
        return gateway.key() + " does not serve " + Words.and(service.spec().hosts()) + " for namespace "
                + service.namespace() + "; it has " + Words.and(hosts);
    }
}
