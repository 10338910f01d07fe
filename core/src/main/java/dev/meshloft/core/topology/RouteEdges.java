package dev.meshloft.core.topology;

import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Delegate;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.HttpMatch;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.Mirror;
import dev.meshloft.core.istio.RouteDestination;
import dev.meshloft.core.istio.TcpRoute;
import dev.meshloft.core.istio.TlsRoute;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.SourceRef;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Edges from a host or service to where VirtualServices send its requests.
final class RouteEdges {

    private final MeshSnapshot mesh;
    private final MeshRoutes meshRoutes;
    private final GraphDraft draft;
    private final ServiceNodes services;
    private final Set<String> done = new HashSet<>();

    RouteEdges(MeshSnapshot mesh, MeshRoutes meshRoutes, GraphDraft draft, ServiceNodes services) {
        this.mesh = mesh;
        this.meshRoutes = meshRoutes;
        this.draft = draft;
        this.services = services;
    }

    /// The routes inside the mesh: of each host only the VirtualService that takes it.
    void addMeshRoutes() {
        for (String host : meshRoutes.hosts()) {
            meshRoutes.first(host).ifPresent(first -> {
                Typed<VirtualService> service = findService(host, first)
                        .flatMap(known -> meshRoutes.find(host, known.namespace()))
                        .orElse(first);
                addRoutes(service, meshSource(host, service), VirtualService.MESH);
            });
        }
    }

    /// The routes of a VirtualService that hold at a gateway, from the node of its host.
    void addRoutes(Typed<VirtualService> service, String from, String gateway) {
        if (!done.add(service.qualifiedName() + " " + from)) {
            return;
        }
        for (HttpRoute route : service.spec().http()) {
            if (holdsAt(route.match(), gateway, service.namespace())) {
                addHttp(service, route, from);
            }
        }
        for (TlsRoute route : service.spec().tls()) {
            addLegs(service, route.route(), from, ConditionLabel.of(route), EdgeType.ROUTE);
        }
        for (TcpRoute route : service.spec().tcp()) {
            addLegs(service, route.route(), from, ConditionLabel.of(route), EdgeType.ROUTE);
        }
    }

    /// What the routes of a gateway's host say.
    List<Badge> badgesOfHost(Typed<Gateway> gateway, String host) {
        return mesh.indexes().visibility().virtualServices(gateway.qualifiedName(), gateway.namespace()).stream()
                .filter(each -> each.spec().hosts().contains(host))
                .flatMap(each -> ServiceBadges.ofRoutes(each.spec().http()).stream())
                .sorted(Comparator.comparing(Badge::kind))
                .distinct()
                .toList();
    }

    private String meshSource(String host, Typed<VirtualService> service) {
        Optional<RegistryService> known = findService(host, service);
        if (known.isPresent()) {
            return services.ensure(known.get());
        }
        String id = "host:" + host;
        draft.add(
                id,
                NodeType.HOST,
                host,
                "",
                "",
                ServiceBadges.ofRoutes(service.spec().http()),
                null,
                service.resource().at(service.spec().at().key("hosts")));
        return id;
    }

    private Optional<RegistryService> findService(String host, Typed<VirtualService> service) {
        return mesh.indexes().hosts().findVisible(host, service.namespace());
    }

    private void addHttp(Typed<VirtualService> service, HttpRoute route, String from) {
        String label = ConditionLabel.of(route);
        addLegs(service, route.route(), from, label, EdgeType.ROUTE);
        for (Mirror mirror : route.mirrors()) {
            addMirror(service, mirror, from);
        }
        route.delegate().ifPresent(delegate -> addDelegate(service, delegate, from, label));
    }

    private void addLegs(
            Typed<VirtualService> service, List<RouteDestination> legs, String from, String label, EdgeType type) {
        int sum = legs.stream().mapToInt(leg -> leg.weight().orElse(0)).sum();
        for (RouteDestination leg : legs) {
            ServiceNodes.Target target = services.target(leg.destination(), service.namespace(), service);
            if (target.id().equals(from)) {
                continue;
            }
            OptionalInt share = legs.size() > 1 && sum > 0
                    ? OptionalInt.of(Math.round(leg.weight().orElse(0) * 100f / sum))
                    : OptionalInt.empty();
            EdgeType drawn = target.type() == EdgeType.UNKNOWN ? EdgeType.UNKNOWN : type;
            Mtls mtls = from.startsWith("service:") && target.id().startsWith("subset:") ? Mtls.NONE : target.mtls();
            SourceRef origin = service.resource()
                    .at(
                            leg.weight().isPresent()
                                    ? leg.at().key("weight")
                                    : leg.destination().at());
            draft.connect(drawn, from, target.id(), label, share, mtls, origin);
        }
    }

    private void addMirror(Typed<VirtualService> service, Mirror mirror, String from) {
        ServiceNodes.Target target = services.target(mirror.destination(), service.namespace(), service);
        EdgeType type = target.type() == EdgeType.UNKNOWN ? EdgeType.UNKNOWN : EdgeType.MIRROR;
        String label = "mirror " + Words.percent(mirror.percentage().orElse(100));
        draft.connect(
                type,
                from,
                target.id(),
                label,
                OptionalInt.empty(),
                target.mtls(),
                service.resource().at(mirror.at()));
    }

    /// The routes of the delegate, under the condition of the route that hands over.
    private void addDelegate(Typed<VirtualService> service, Delegate delegate, String from, String label) {
        String namespace = delegate.namespace().isEmpty() ? service.namespace() : delegate.namespace();
        Optional<Typed<VirtualService>> found =
                mesh.resources().find(Kinds.VIRTUAL_SERVICE, namespace, delegate.name());
        if (found.isEmpty()) {
            SourceRef origin = service.resource().at(delegate.at());
            String id = services.unknown(
                    namespace + "/" + delegate.name(),
                    services.absent("missing delegate", List.of(Kinds.VIRTUAL_SERVICE)),
                    origin);
            draft.connect(EdgeType.UNKNOWN, from, id, label, OptionalInt.empty(), Mtls.NONE, origin);
            return;
        }
        for (HttpRoute route : found.get().spec().http()) {
            String own = ConditionLabel.of(route);
            addLegs(found.get(), route.route(), from, own.isEmpty() ? label : own, EdgeType.DELEGATE);
        }
    }

    /// A route whose every match names other gateways does not hold here.
    private static boolean holdsAt(List<HttpMatch> matches, String gateway, String namespace) {
        return matches.isEmpty()
                || matches.stream()
                        .anyMatch(match -> match.gateways().isEmpty()
                                || match.gateways().stream()
                                        .anyMatch(each -> GatewayName.resolve(each, namespace)
                                                .equals(gateway)));
    }
}
