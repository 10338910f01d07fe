package dev.meshloft.core.traffic;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.istio.ServerTls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The way of a request from outside through a gateway: server, TLS, policies at the gateway, virtual host, route.
final class GatewayEntrance {

    private final Client client;
    private final Request request;
    private final Steps steps;
    private final String sourceIp;

    GatewayEntrance(Client client, Request request, Steps steps, String sourceIp) {
        this.client = client;
        this.request = request;
        this.steps = steps;
        this.sourceIp = sourceIp;
    }

    RoutingBuilder route() {
        if (request.protocol() == Protocol.TCP) {
            throw new NotModelled("TCP through a gateway is not modelled");
        }
        RoutingBuilder out = new RoutingBuilder();
        int port = GatewayServers.targets(client.world(), client.pod(), request.port()).stream()
                .findFirst()
                .orElse(request.port());
        GatewayServers servers = GatewayServers.of(client.world(), client.pod(), port);
        if (servers.plain().isEmpty() && servers.tls().isEmpty()) {
            steps.at(Stage.LISTENER)
                    .considered(servers.left())
                    .done(Step.Verdict.FAILED, "no Gateway opens port " + request.port(), null);
            return out.end(Outcome.CONNECTION_REFUSED, 0);
        }
        if (port < 1024) {
            throw new NotModelled("whether the gateway's pod may listen on port " + port + " is not known");
        }
        boolean secure = request.protocol() == Protocol.HTTPS;
        return servers.tls().isEmpty() ? plain(out, servers, port, secure) : tls(out, servers, port, secure);
    }

    private RoutingBuilder plain(RoutingBuilder out, GatewayServers servers, int port, boolean secure) {
        if (secure) {
            throw new NotModelled("TLS to a plaintext server is not modelled");
        }
        steps.at(Stage.LISTENER)
                .considered(servers.left())
                .done(
                        Step.Verdict.PASSED,
                        "port " + request.port() + " is open for HTTP",
                        servers.plain().getFirst().origin());
        return http(out, servers.plain(), port, "");
    }

    private RoutingBuilder tls(RoutingBuilder out, GatewayServers servers, int port, boolean secure) {
        List<GatewayServers.Open> ending = new ArrayList<>();
        for (GatewayServers.Open open : servers.tls()) {
            if (open.isPassthrough() || !open.server().protocol().equalsIgnoreCase("HTTPS")) {
                requireNoTlsRoutes(open);
            } else {
                ending.add(open);
            }
        }
        if (ending.isEmpty()) {
            steps.at(Stage.LISTENER)
                    .done(Step.Verdict.FAILED, "no server on port " + request.port() + " has routes", null);
            return out.end(Outcome.CONNECTION_REFUSED, 0);
        }
        if (overlap(ending)) {
            steps.at(Stage.LISTENER)
                    .done(
                            Step.Verdict.FAILED,
                            "two servers have the same TLS host: Envoy refuses the whole port",
                            ending.getLast().origin());
            return out.end(Outcome.REJECTED_BY_ENVOY, 0);
        }
        String sni = (request.sni().isEmpty() ? request.host() : request.sni()).toLowerCase(Locale.ROOT);
        Optional<GatewayServers.Open> chosen = secure ? bySni(ending, World.lower(sni)) : Optional.empty();
        if (chosen.isEmpty()) {
            if (!secure && ending.stream().anyMatch(each -> each.sniHosts().contains("*"))) {
                throw new NotModelled(
                        "plaintext to a TLS server is not modelled",
                        ending.getFirst().origin());
            }
            steps.at(Stage.LISTENER)
                    .done(
                            Step.Verdict.FAILED,
                            secure ? "no server is for the TLS host " + sni : "the port expects TLS",
                            ending.getFirst().origin());
            return out.end(Outcome.CONNECTION_RESET, 0);
        }
        if (chosen.get().server().tls().orElseThrow().effectiveMode() != ServerTls.Mode.SIMPLE) {
            throw new NotModelled(
                    "client certificates at a gateway are not modelled",
                    chosen.get().origin());
        }
        steps.at(Stage.LISTENER)
                .considered(servers.left())
                .done(
                        Step.Verdict.PASSED,
                        "TLS for " + sni + " ends here",
                        chosen.get().origin());
        return http(out, List.of(chosen.get()), port, sni);
    }

    private void requireNoTlsRoutes(GatewayServers.Open open) {
        boolean routed = client
                .world()
                .snapshot()
                .indexes()
                .visibility()
                .virtualServices(open.gatewayName(), client.namespace())
                .stream()
                .anyMatch(each ->
                        !each.spec().tls().isEmpty() || !each.spec().tcp().isEmpty());
        if (routed) {
            throw new NotModelled("TLS that passes through a gateway is not modelled", open.origin());
        }
    }

    private static boolean overlap(List<GatewayServers.Open> servers) {
        Set<String> seen = new HashSet<>();
        return servers.stream().flatMap(each -> each.sniHosts().stream()).anyMatch(host -> !seen.add(host));
    }

    private static Optional<GatewayServers.Open> bySni(List<GatewayServers.Open> servers, String sni) {
        record Hit(GatewayServers.Open open, String host) {}
        return servers.stream()
                .flatMap(open -> open.sniHosts().stream().map(host -> new Hit(open, host)))
                .filter(hit -> HostName.isSubset(sni, hit.host()))
                .min(Comparator.comparing(Hit::host, HostName.MORE_SPECIFIC_FIRST))
                .map(Hit::open);
    }

    private RoutingBuilder http(RoutingBuilder out, List<GatewayServers.Open> servers, int port, String sni) {
        HttpDraft draft = HttpDraft.of(request);
        String normalization = client.world().snapshot().meshConfig().pathNormalization();
        Optional<String> path = RequestPath.normalize(draft.path(), normalization);
        if (path.isEmpty()) {
            steps.at(Stage.LISTENER).done(Step.Verdict.DECIDED, "Envoy refuses the path " + request.path(), null);
            return out.end(Outcome.BAD_REQUEST, 400);
        }
        draft.setPath(path.get());
        Arrival.Connection connection =
                new Arrival.Connection("plaintext", sni, Optional.empty(), sourceIp, List.of(), false);
        Arrival.Judgement judgement =
                Arrival.judge(client.world(), client.pod(), port, request, connection, draft, steps);
        judgement.removedHeader().ifPresent(draft::remove);
        toHost(out, servers, draft, !sni.isEmpty());
        if (judgement.outcome() != Outcome.FORWARDED) {
            out.sent = Optional.empty();
            out.location = "";
            out.body = "";
            out.policy = judgement.policy();
            out.responseAdded.clear();
            out.origin = judgement.origin();
            return out.end(judgement.outcome(), judgement.status());
        }
        return out;
    }

    private void toHost(RoutingBuilder out, List<GatewayServers.Open> servers, HttpDraft draft, boolean secure) {
        Optional<GatewayRoutes.VirtualHost> host = new GatewayRoutes(client, servers).find(draft.authority());
        if (host.isEmpty()) {
            steps.at(Stage.NAME)
                    .done(
                            Step.Verdict.FAILED,
                            "no VirtualService serves " + draft.authority() + " at this gateway",
                            servers.getFirst().origin());
            out.end(Outcome.NOT_FOUND, 404);
            return;
        }
        if (host.get().requiresTls() && !secure) {
            steps.at(Stage.NAME)
                    .done(
                            Step.Verdict.DECIDED,
                            "httpsRedirect sends " + draft.authority() + " to https",
                            servers.getFirst().origin());
            out.location = "https://" + draft.authority() + draft.path();
            out.end(Outcome.REDIRECT, 301);
            return;
        }
        steps.at(Stage.NAME)
                .done(
                        Step.Verdict.PASSED,
                        draft.authority() + " is served as " + host.get().host(),
                        null);
        out.virtualHost = host.get().host() + ":" + request.port();
        byRoutes(out, draft, host.get());
    }

    private void byRoutes(RoutingBuilder out, HttpDraft draft, GatewayRoutes.VirtualHost host) {
        RouteMatcher matcher = new RouteMatcher(client.world().patterns(), draft);
        List<Step.Considered> lost = new ArrayList<>(host.left());
        for (RouteEntry entry : host.entries()) {
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
            return;
        }
        steps.at(Stage.ROUTE)
                .considered(lost)
                .done(Step.Verdict.FAILED, "no route of " + host.host() + " matches", null);
        out.end(Outcome.NOT_FOUND, 404);
    }
}
