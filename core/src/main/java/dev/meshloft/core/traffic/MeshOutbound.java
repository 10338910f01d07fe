package dev.meshloft.core.traffic;

import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.index.RegistryService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The way of a request through the caller's sidecar: listener, virtual host, route.
final class MeshOutbound {

    private final Client client;
    private final Request request;
    private final Steps steps;
    private final String target;

    MeshOutbound(Client client, Request request, Steps steps, String target) {
        this.client = client;
        this.request = request;
        this.steps = steps;
        this.target = target;
    }

    RoutingBuilder route() {
        if (request.protocol() == Protocol.TCP || request.protocol() == Protocol.HTTPS) {
            throw new NotModelled("only plain HTTP and gRPC from a sidecar are modelled, not " + request.protocol());
        }
        Optional<RegistryService> sniffed = ownListener();
        if (sniffed.isEmpty() && !hasHttpListener()) {
            return unknownPort();
        }
        return http(sniffed);
    }

    /// The service whose address is the target and whose port has a listener of its own: undeclared protocols. TCP and
    /// TLS ports end with unknown.
    private Optional<RegistryService> ownListener() {
        for (RegistryService service : client.world().withPort(request.port())) {
            RegistryPort port = service.findPort(request.port()).orElseThrow();
            boolean http = port.protocol().isHttp();
            if (http || !client.sees(service)) {
                continue;
            }
            String address = client.world().address(service);
            if (address.isEmpty()) {
                throw new NotModelled(
                        service.host() + " has a port " + port.number()
                                + " without declared HTTP and no address of its own, which is not modelled",
                        Origin.of(service.source()));
            }
            if (address.equals(target)) {
                if (port.protocol() != dev.meshloft.core.index.Protocol.AUTO) {
                    throw new NotModelled(
                            "port " + port.number() + " of " + service.host() + " is "
                                    + port.protocol().word() + ", which is not modelled",
                            Origin.of(service.source()));
                }
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    private boolean hasHttpListener() {
        return client.world().withPort(request.port()).stream()
                .filter(service -> service.findPort(request.port())
                        .orElseThrow()
                        .protocol()
                        .isHttp())
                .anyMatch(client::sees);
    }

    private RoutingBuilder unknownPort() {
        RoutingBuilder out = new RoutingBuilder();
        boolean any = client.outboundMode().equals("ALLOW_ANY");
        steps.at(Stage.LISTENER)
                .done(
                        any ? Step.Verdict.PASSED : Step.Verdict.DECIDED,
                        "no service has port " + request.port() + ": "
                                + (any ? "the connection goes to its address as it is" : "REGISTRY_ONLY blocks it"),
                        null);
        if (!any) {
            throw new NotModelled("connections that REGISTRY_ONLY blocks before HTTP are not modelled");
        }
        out.special = List.of(new Routing.ClusterShare("PassthroughCluster", 0, 100, true, 0));
        out.sent = Optional.of(HttpDraft.of(request).sent());
        return out.end(Outcome.PASSTHROUGH, 200);
    }

    private RoutingBuilder http(Optional<RegistryService> sniffed) {
        RoutingBuilder out = new RoutingBuilder();
        HttpDraft draft = HttpDraft.of(request);
        String normalization = client.world().snapshot().meshConfig().pathNormalization();
        Optional<String> path = RequestPath.normalize(draft.path(), normalization);
        if (path.isEmpty()) {
            steps.at(Stage.LISTENER).done(Step.Verdict.DECIDED, "Envoy refuses the path " + request.path(), null);
            return out.end(Outcome.BAD_REQUEST, 400);
        }
        draft.setPath(path.get());
        MeshRoutes routes = new MeshRoutes(client, request.port());
        Optional<MeshRoutes.VirtualHost> host =
                sniffed.isPresent() ? routes.ofService(sniffed.get()) : routes.find(draft.authority());
        if (host.isEmpty()) {
            return unknownHost(out, draft);
        }
        host.get().service().ifPresent(service -> client.world().requireNoMeshRoute(service.host()));
        steps.at(Stage.NAME)
                .considered(host.get().passedOver())
                .done(
                        Step.Verdict.PASSED,
                        draft.authority() + " is " + host.get().name() + " for "
                                + request.caller().words(),
                        host.get()
                                .service()
                                .map(each -> Origin.of(each.source()))
                                .orElse(null));
        out.virtualHost = host.get().name();
        if (host.get().routes().isEmpty()) {
            return byDefault(out, draft, host.get());
        }
        return byRoutes(out, draft, host.get());
    }

    private RoutingBuilder unknownHost(RoutingBuilder out, HttpDraft draft) {
        boolean any = client.outboundMode().equals("ALLOW_ANY");
        steps.at(Stage.NAME)
                .done(
                        any ? Step.Verdict.PASSED : Step.Verdict.DECIDED,
                        draft.authority() + " is unknown to the mesh: "
                                + (any ? "it goes to its address as it is" : "REGISTRY_ONLY answers 502"),
                        null);
        out.virtualHost = any ? "allow_any" : "block_all";
        out.routeName = out.virtualHost;
        if (!any) {
            return out.end(Outcome.BLACKHOLE, 502);
        }
        out.timeoutMs = OptionalLong.of(0);
        out.special = List.of(new Routing.ClusterShare("PassthroughCluster", 0, 100, true, 0));
        out.sent = Optional.of(draft.sent());
        return out.end(Outcome.PASSTHROUGH, 200);
    }

    private RoutingBuilder byDefault(RoutingBuilder out, HttpDraft draft, MeshRoutes.VirtualHost host) {
        RegistryService service = host.service().orElseThrow();
        steps.at(Stage.ROUTE).done(Step.Verdict.PASSED, "no VirtualService: straight to " + service.host(), null);
        RouteAction.applyDefault(client, Cluster.find(client, service.host(), request.port(), ""), draft, out);
        RouteWords.destination(steps, out);
        return out;
    }

    private RoutingBuilder byRoutes(RoutingBuilder out, HttpDraft draft, MeshRoutes.VirtualHost host) {
        RouteMatcher matcher = new RouteMatcher(client.world().patterns(), draft);
        List<Step.Considered> lost = new ArrayList<>(host.left());
        for (RouteEntry entry : host.routes()) {
            Optional<String> why = matcher.mismatch(entry);
            if (why.isPresent()) {
                lost.add(new Step.Considered(entry.words(), why.get(), entry.origin()));
                continue;
            }
            steps.at(Stage.ROUTE)
                    .considered(lost)
                    .done(Step.Verdict.DECIDED, "route " + entry.words() + " takes it", entry.origin());
            RouteAction.apply(client, entry, draft, out);
            RouteWords.destination(steps, out);
            return out;
        }
        steps.at(Stage.ROUTE)
                .considered(lost)
                .done(
                        Step.Verdict.FAILED,
                        "no route of " + host.name() + " matches",
                        Origin.of(host.routes().getFirst().service()));
        return out.end(Outcome.NOT_FOUND, 404);
    }
}
