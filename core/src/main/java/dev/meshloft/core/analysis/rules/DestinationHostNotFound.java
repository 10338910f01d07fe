package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.HostName;
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

/// `destination-host-not-found`.
final class DestinationHostNotFound implements KindRule<VirtualService> {

    private static final RuleDoc DOC =
            RuleDoc.analysis("destination-host-not-found", Severity.ERROR, "IST0101 KIA1101", """
            A route leads to a host that nobody provides

            No Service and no ServiceEntry has the host of a route or mirror, or none that is exported to the clients
            of the VirtualService. Proxies answer such requests with 503, because the cluster does not exist. A name
            without a dot is a Service of the VirtualService's own namespace; `name.namespace` is not completed by
            Istio, only the full `name.namespace.svc.cluster.local` is.

            Bad: `host: reviews.shop`. Good: `host: reviews.shop.svc.cluster.local`, and a Service `reviews` in `shop`.
            Source: istio/istio pkg/config/analysis/analyzers/virtualservice/destinationhosts.go
            Source: istio/istio pilot/pkg/model/config.go (ResolveShortnameToFQDN)""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.of(Kinds.SERVICE, Kinds.SERVICE_ENTRY);
    }

    @Override
    public List<Kind<VirtualService>> kinds() {
        return List.of(Kinds.VIRTUAL_SERVICE);
    }

    @Override
    public void check(Typed<VirtualService> service, MeshSnapshot mesh, Findings findings) {
        for (Destination destination : Routes.destinations(service.spec())) {
            if (Routes.findService(service, destination.host(), mesh).isEmpty()) {
                findings.add(finding(service, destination, mesh));
            }
        }
    }

    private static Finding finding(Typed<VirtualService> service, Destination destination, MeshSnapshot mesh) {
        String host = HostName.resolve(destination.host(), service.namespace());
        Optional<RegistryService> hidden =
                mesh.indexes().hosts().findAll(host).stream().findFirst();
        if (hidden.isPresent()) {
            String owner = hidden.get().source().key().toString();
            return Finding.at(
                            service.resource(),
                            destination.at().key("host"),
                            owner + " is not exported to the clients of this VirtualService")
                    .related(hidden.get().source().resource(), YamlPath.ROOT, owner);
        }
        List<String> meant = new KnownHosts(mesh).meantBy(destination.host(), service.namespace());
        return Finding.at(
                        service.resource(),
                        destination.at().key("host"),
                        KnownHosts.unknown(host) + KnownHosts.hint(meant))
                .fix(KnownHosts.fix(service.resource(), destination.at().key("host"), meant));
    }
}
