package dev.meshloft.core.traffic;

import dev.meshloft.core.index.PeerMode;
import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.PeerAuthentication.Mode;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.security.AccessDecision;
import dev.meshloft.core.security.AddressBlock;
import dev.meshloft.core.security.ArrivingRequest;
import dev.meshloft.core.security.Authorization;
import dev.meshloft.core.security.Identity;
import dev.meshloft.core.security.PresentedToken;
import dev.meshloft.core.security.TokenCheck;
import dev.meshloft.core.security.TokenDecision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A request arrives at a pod: peer authentication, token, authorization
/// (`pilot/pkg/networking/core/filterchain_options.go`
/// and `listener_inbound.go`).
final class Arrival {

    /// The connection that comes in.
    ///
    /// @param tls `mtls`, `plaintext`, `simple` or `mutual`
    /// @param caller whose certificate a mutual TLS connection shows
    /// @param sourceIp of the other end
    /// @param names accepted server names; empty accepts any
    /// @param trustsForwarded whether `X-Forwarded-For` says who the client is: at sidecars only
    record Connection(
            String tls,
            String sni,
            Optional<Identity> caller,
            String sourceIp,
            List<String> names,
            boolean trustsForwarded) {}

    private final World world;
    private final Pod pod;
    private final int port;
    private final Request request;
    private final Steps steps;

    Arrival(World world, Pod pod, int port, Request request, Steps steps) {
        this.world = world;
        this.pod = pod;
        this.port = port;
        this.request = request;
        this.steps = steps;
    }

    Delivery deliver(String cluster, Connection connection, HttpDraft sent) {
        String identity = connection.tls().equals("mtls")
                ? connection.caller().map(Identity::spiffe).orElse("")
                : "";
        if (!pod.meshed()) {
            boolean plain = connection.tls().equals("plaintext");
            steps.at(Stage.INBOUND, pod)
                    .done(
                            plain ? Step.Verdict.PASSED : Step.Verdict.FAILED,
                            pod.qualifiedName() + " has no sidecar: no policy is enforced there"
                                    + (plain ? "" : ", and nothing there understands the mesh's TLS"),
                            Origin.of(pod.source()));
            return delivery(cluster, connection, "", "", plain ? Outcome.FORWARDED : Outcome.TLS_ERROR, 0, "", null);
        }
        world.requireUnpatched(pod, "SIDECAR_INBOUND");
        requireUsualInbound();
        PeerMode mode = world.snapshot().indexes().policies().peerMode(pod.namespace(), pod.labels());
        Mode effective = mode.onPort(port);
        String word = word(effective);
        boolean http = request.isHttp() && speaksHttp();
        Outcome failure = handshake(effective, connection.tls(), connection);
        Origin origin = mode.decidedBy().map(Origin::of).orElse(null);
        if (failure != null) {
            steps.at(Stage.INBOUND, pod)
                    .done(
                            Step.Verdict.FAILED,
                            pod.qualifiedName() + " accepts " + accepts(effective) + ", the request comes as "
                                    + connection.tls(),
                            origin);
            return delivery(cluster, connection, word, identity, failure, 0, "", origin);
        }
        steps.at(Stage.INBOUND, pod)
                .done(
                        Step.Verdict.PASSED,
                        pod.qualifiedName() + " accepts " + accepts(effective) + ", the request comes as "
                                + connection.tls(),
                        origin);
        if (!http) {
            throw new NotModelled("port " + port + " of " + pod.qualifiedName()
                    + " is not declared HTTP; traffic that is not HTTP is not modelled");
        }
        return judge(cluster, connection, sent, word, identity);
    }

    /// The token and the policies; shared with gateways.
    private Delivery judge(String cluster, Connection connection, HttpDraft sent, String mode, String identity) {
        Judgement judgement = judge(world, pod, port, request, connection, sent, steps);
        int status = request.protocol() == Protocol.GRPC && judgement.status() >= 400 ? 200 : judgement.status();
        return delivery(
                cluster,
                connection,
                mode,
                identity,
                judgement.outcome(),
                status,
                judgement.policy(),
                judgement.origin());
    }

    /// @param removedHeader the token's, when it is not passed on
    record Judgement(
            Outcome outcome,
            int status,
            String policy,
            @Nullable Origin origin,
            Optional<String> removedHeader) {}

    static Judgement judge(
            World world, Pod pod, int port, Request request, Connection connection, HttpDraft sent, Steps steps) {
        var policies = world.snapshot().indexes().policies();
        List<Typed<RequestAuthentication>> tokens = policies.requestAuthentications(pod.namespace(), pod.labels());
        boolean preflight = sent.method().equals("OPTIONS")
                && sent.first("origin") != null
                && sent.first("access-control-request-method") != null;
        ArrivingRequest arriving = arriving(pod, port, connection, sent);
        Optional<String> removed = Optional.empty();
        if (!tokens.isEmpty() && !preflight) {
            PresentedToken token = request.token().filter(sent::stillCarries).orElse(null);
            switch (TokenCheck.decide(tokens, token, sent.headers(), sent.query())) {
                case TokenDecision.NoToken _ ->
                    steps.at(Stage.AUTHENTICATION, pod)
                            .done(
                                    Step.Verdict.PASSED,
                                    "no token is presented, which RequestAuthentication lets pass",
                                    Origin.of(tokens.getFirst()));
                case TokenDecision.Accepted(var valid, var by, var header) -> {
                    steps.at(Stage.AUTHENTICATION, pod)
                            .done(
                                    Step.Verdict.PASSED,
                                    "the token of " + valid.issuer() + " is accepted",
                                    Origin.of(by));
                    removed = header;
                    arriving = withoutHeader(arriving, header).withToken(valid);
                }
                case TokenDecision.Rejected(int status, String because, var by) -> {
                    steps.at(Stage.AUTHENTICATION, pod).done(Step.Verdict.FAILED, because, Origin.of(by));
                    return new Judgement(Outcome.UNAUTHENTICATED, status, "", Origin.of(by), Optional.empty());
                }
                case TokenDecision.Undecided(String because, var by) -> throw new NotModelled(because, Origin.of(by));
            }
        }
        return authorize(world, pod, arriving, steps, removed);
    }

    private static Judgement authorize(
            World world, Pod pod, ArrivingRequest arriving, Steps steps, Optional<String> removed) {
        List<Typed<AuthorizationPolicy>> policies =
                world.snapshot().indexes().policies().authorizationPolicies(pod.namespace(), pod.labels());
        AccessDecision decision = Authorization.decide(policies, arriving, world.trustDomains());
        Steps.Open step = steps.at(Stage.AUTHORIZATION, pod);
        decision.considered().forEach(each -> step.considered(AccessWords.of(each)));
        return switch (decision) {
            case AccessDecision.Allowed(String by, var considered) -> {
                String why = by.isEmpty()
                        ? policies.isEmpty() ? "no policy applies to " + pod.qualifiedName() : "no policy restricts it"
                        : "allowed by " + by;
                step.done(Step.Verdict.PASSED, why, AccessWords.origin(considered, by));
                yield new Judgement(Outcome.FORWARDED, 200, "", null, removed);
            }
            case AccessDecision.Denied(String by, var considered) -> {
                Origin origin = AccessWords.origin(considered, by);
                step.done(Step.Verdict.DECIDED, "denied by " + by, origin);
                yield new Judgement(Outcome.DENIED, 403, by, origin, removed);
            }
            case AccessDecision.NotAllowed(var considered) -> {
                Origin origin = considered.isEmpty()
                        ? null
                        : Origin.of(considered.getLast().policy());
                step.done(Step.Verdict.DECIDED, "denied because no ALLOW policy matches", origin);
                yield new Judgement(Outcome.DENIED, 403, "none", origin, removed);
            }
            case AccessDecision.Undecided(String because, var policy, var _) ->
                throw new NotModelled(because, Origin.of(policy));
        };
    }

    private static ArrivingRequest arriving(Pod pod, int port, Connection connection, HttpDraft sent) {
        Map<String, List<String>> headers = new LinkedHashMap<>(sent.headers());
        boolean mutual = connection.tls().equals("mtls");
        return new ArrivingRequest(
                mutual ? connection.caller() : Optional.empty(),
                connection.sourceIp(),
                remoteIp(connection, sent),
                pod.ip(),
                port,
                connection.sni(),
                Optional.of(new ArrivingRequest.Http(sent.method(), sent.pathOnly(), sent.authority(), headers)),
                Optional.empty());
    }

    /// The last address of `X-Forwarded-For`, which a sidecar trusts; a gateway has appended its own peer's by then.
    private static String remoteIp(Connection connection, HttpDraft sent) {
        List<String> forwarded = sent.values("x-forwarded-for");
        if (forwarded.isEmpty() || !connection.trustsForwarded()) {
            return connection.sourceIp();
        }
        String all = String.join(",", forwarded);
        String last = all.substring(all.lastIndexOf(',') + 1).strip();
        return AddressBlock.isAddress(last) ? last : connection.sourceIp();
    }

    private static ArrivingRequest withoutHeader(ArrivingRequest arriving, Optional<String> header) {
        if (header.isEmpty() || arriving.http().isEmpty()) {
            return arriving;
        }
        ArrivingRequest.Http http = arriving.http().get();
        Map<String, List<String>> left = new LinkedHashMap<>(http.headers());
        left.remove(header.get());
        return new ArrivingRequest(
                arriving.peer(),
                arriving.sourceIp(),
                arriving.remoteIp(),
                arriving.destinationIp(),
                arriving.port(),
                arriving.sni(),
                Optional.of(new ArrivingRequest.Http(http.method(), http.path(), http.authority(), left)),
                arriving.token());
    }

    /// How the connection fails, null when it does not.
    private @Nullable Outcome handshake(Mode mode, String tls, Connection connection) {
        if (tls.equals("mtls")
                && !connection.names().isEmpty()
                && !connection.names().contains(pod.identity().spiffe())) {
            return Outcome.TLS_ERROR;
        }
        return switch (tls) {
            case "plaintext" -> mode == Mode.STRICT ? Outcome.CONNECTION_RESET : null;
            case "mtls" -> mode == Mode.DISABLE ? rawTls() : null;
            case "simple" -> mode == Mode.STRICT ? Outcome.TLS_ERROR : rawTls();
            default -> throw new NotModelled("mutual TLS with own certificates to a mesh workload is not modelled");
        };
    }

    /// TLS that the proxy does not end fails on an HTTP port; other ports pass it on to the application.
    private Outcome rawTls() {
        if (!isDeclaredHttp()) {
            throw new NotModelled("TLS that goes through to the application is not modelled");
        }
        return Outcome.TLS_ERROR;
    }

    private void requireUsualInbound() {
        world.snapshot()
                .indexes()
                .visibility()
                .sidecarOf(pod.namespace(), pod.labels())
                .filter(each -> !each.spec().ingress().isEmpty())
                .ifPresent(each -> {
                    throw new NotModelled(
                            "Sidecar " + each.qualifiedName() + " has ingress listeners, which are not modelled",
                            Origin.of(each));
                });
    }

    private boolean speaksHttp() {
        List<RegistryPort> ports = declared();
        return ports.stream()
                .allMatch(each -> each.protocol().isHttp() || each.protocol() == dev.meshloft.core.index.Protocol.AUTO);
    }

    private boolean isDeclaredHttp() {
        List<RegistryPort> ports = declared();
        return !ports.isEmpty()
                && ports.stream().allMatch(each -> each.protocol().isHttp());
    }

    /// The service ports that lead to this port; several that disagree leave the protocol to the oldest.
    private List<RegistryPort> declared() {
        List<RegistryPort> ports = new ArrayList<>();
        for (RegistryService service : world.snapshot().indexes().hosts().services()) {
            if (!service.namespace().equals(pod.namespace())
                    || service.selector().isEmpty()
                    || !pod.hasLabels(service.selector().get())) {
                continue;
            }
            for (RegistryPort each : service.ports()) {
                if (pod.port(each.targetPort(), each.number()).equals(OptionalInt.of(port))) {
                    ports.add(each);
                }
            }
        }
        boolean mixed = ports.stream().anyMatch(each -> each.protocol().isHttp())
                && ports.stream().anyMatch(each -> !each.protocol().isHttp());
        if (mixed) {
            throw new NotModelled(
                    "services disagree about the protocol of port " + port + " of " + pod.qualifiedName());
        }
        return ports;
    }

    private Delivery delivery(
            String cluster,
            Connection connection,
            String mode,
            String identity,
            Outcome outcome,
            int status,
            String policy,
            @Nullable Origin origin) {
        return new Delivery(
                cluster,
                pod.qualifiedName(),
                pod.ip() + ":" + port,
                pod.meshed(),
                connection.tls(),
                mode,
                identity,
                outcome,
                status,
                policy,
                origin);
    }

    private static String word(Mode mode) {
        return switch (mode) {
            case STRICT -> "strict";
            case DISABLE -> "disabled";
            case PERMISSIVE, UNSET -> "permissive";
        };
    }

    private static String accepts(Mode mode) {
        return switch (mode) {
            case STRICT -> "mutual TLS only (STRICT)";
            case DISABLE -> "plaintext only (DISABLE)";
            case PERMISSIVE, UNSET -> "mutual TLS and plaintext (PERMISSIVE)";
        };
    }
}
