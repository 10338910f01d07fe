package dev.meshloft.core.traffic;

import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.security.Identity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Answers requests against one snapshot. Immutable; safe on any thread. Making one costs about as much as a pass over
/// all workloads and services, a trace only what the request touches.
public final class Simulator {

    static final String OUTSIDE_ADDRESS = "203.0.113.10";
    private static final int PODS_PER_CLUSTER = 3;

    private final World world;

    private Simulator(World world) {
        this.world = world;
    }

    public static Simulator of(MeshSnapshot snapshot) {
        return new Simulator(new World(snapshot));
    }

    /// One answer without keeping the simulator.
    public static Trace trace(MeshSnapshot snapshot, Request request) {
        return of(snapshot).trace(request);
    }

    /// Never fails: what is not known is an unknown trace.
    public Trace trace(Request request) {
        Steps steps = new Steps();
        try {
            return new Run(request, steps).answer();
        } catch (NotModelled e) {
            steps.stopped(e.missing());
            return new Trace(
                    request,
                    Outcome.UNKNOWN,
                    "",
                    0,
                    Optional.empty(),
                    List.of(),
                    steps.all(),
                    List.of(e.missing()),
                    steps.assumptions());
        }
    }

    World world() {
        return world;
    }

    /// One request on its way. For one thread.
    private final class Run {

        private final Request request;
        private final Steps steps;
        private final Optional<Pod> caller;
        private final List<Delivery> deliveries = new ArrayList<>();

        Run(Request request, Steps steps) {
            this.request = request;
            this.steps = steps;
            this.caller = callerPod();
        }

        Trace answer() {
            boolean gateway = request.caller() instanceof Caller.ThroughGateway;
            if (gateway) {
                return throughGateway(caller.orElseThrow());
            }
            String target = targetAddress();
            if (caller.isEmpty() || !caller.get().meshed()) {
                return withoutProxy(target);
            }
            Client client = new Client(world, caller.get(), false);
            world.requireUnpatched(client.pod(), "SIDECAR_OUTBOUND");
            client.requirePlainScope();
            RoutingBuilder out = new MeshOutbound(client, request, steps, target).route();
            return afterRouting(client, out, target);
        }

        private Trace throughGateway(Pod pod) {
            Client client = new Client(world, pod, true);
            world.requireUnpatched(pod, "GATEWAY");
            RoutingBuilder out = new GatewayEntrance(client, request, steps, sourceIp()).route();
            return afterRouting(client, out, pod.ip());
        }

        private Trace withoutProxy(String target) {
            if (request.protocol() == Protocol.HTTPS) {
                throw new NotModelled("an own TLS connection of the application is not modelled");
            }
            steps.at(Stage.LISTENER)
                    .done(
                            Step.Verdict.PASSED,
                            request.caller().words() + " has no proxy: routes and destination rules do not apply",
                            caller.map(pod -> Origin.of(pod.source())).orElse(null));
            direct(target, HttpDraft.of(request));
            return conclude(Optional.empty(), List.of());
        }

        private Trace afterRouting(Client client, RoutingBuilder out, String target) {
            out.proxy = client.pod().qualifiedName();
            out.destinationIp = target;
            Routing routing = out.build();
            if (out.outcome == Outcome.PASSTHROUGH) {
                direct(target, HttpDraft.of(request));
            } else if (out.outcome == Outcome.FORWARDED) {
                out.legs.forEach(leg -> toPods(client, leg));
            }
            return conclude(Optional.of(routing), out.legs);
        }

        private void toPods(Client client, RoutingBuilder.Leg leg) {
            Set<String> seen = new HashSet<>();
            for (Cluster.Endpoint endpoint : leg.cluster().endpoints()) {
                if (endpoint.pod().isEmpty() || seen.size() >= PODS_PER_CLUSTER || !seen.add(endpoint.ip())) {
                    continue;
                }
                ClientSecurity security = overridden(ClientSecurity.of(client, leg.cluster(), endpoint), client);
                steps.at(Stage.TRANSPORT)
                        .done(
                                Step.Verdict.PASSED,
                                "to " + endpoint.pod().get().qualifiedName() + " as " + security.kind(),
                                security.origin());
                Identity identity = client.pod().identity();
                String source = request.sourceIp().isEmpty() ? client.pod().ip() : request.sourceIp();
                Arrival.Connection connection = new Arrival.Connection(
                        security.kind(), security.sni(), Optional.of(identity), source, security.names(), true);
                HttpDraft sent = client.gateway() ? forwardedFor(leg.sent(), sourceIp()) : leg.sent();
                deliveries.add(new Arrival(world, endpoint.pod().get(), endpoint.port(), request, steps)
                        .deliver(leg.cluster().name(), connection, sent));
            }
        }

        /// A gateway appends the address of its own peer.
        private static HttpDraft forwardedFor(HttpDraft sent, String peer) {
            HttpDraft copy = sent.copy();
            copy.headers().put("x-forwarded-for", List.of(peer));
            return copy;
        }

        private ClientSecurity overridden(ClientSecurity decided, Client client) {
            if (request.mtls().isEmpty() || client.gateway()) {
                return decided;
            }
            return request.mtls().get()
                    ? new ClientSecurity("mtls", decided.sni(), List.of(), null)
                    : new ClientSecurity("plaintext", "", List.of(), null);
        }

        /// Straight to what stands behind an address, in plaintext.
        private void direct(String target, HttpDraft sent) {
            Optional<Pod> own = world.pods().withAddress(target);
            if (own.isPresent()) {
                deliverDirect(own.get(), directPort(own.get()), sent);
                return;
            }
            var service = world.addresses().service(target);
            if (service.isEmpty()) {
                return;
            }
            var port = service.get().spec().findPort(request.port());
            var registered =
                    world.snapshot().indexes().hosts().servicesOf(service.get().key());
            if (port.isEmpty() || registered.isEmpty()) {
                return;
            }
            world.pods().behind(registered.getFirst()).stream()
                    .limit(PODS_PER_CLUSTER)
                    .forEach(pod -> pod.port(port.get().targetPort(), request.port())
                            .ifPresent(number -> deliverDirect(pod, number, sent)));
        }

        private int directPort(Pod pod) {
            return world.addresses()
                    .findService(request.host(), request.caller().searchNamespace())
                    .flatMap(host -> world.snapshot().indexes().hosts().findAll(host).stream()
                            .findFirst())
                    .flatMap(service -> service.findPort(request.port()))
                    .map(port -> pod.port(port.targetPort(), port.number()).orElse(request.port()))
                    .orElse(request.port());
        }

        private void deliverDirect(Pod pod, int port, HttpDraft sent) {
            boolean mutual = request.mtls().orElse(false) && caller.isPresent();
            Arrival.Connection connection = new Arrival.Connection(
                    mutual ? "mtls" : "plaintext",
                    mutual ? request.host() : "",
                    caller.map(Pod::identity),
                    sourceIp(),
                    List.of(),
                    true);
            deliveries.add(new Arrival(world, pod, port, request, steps).deliver("", connection, sent));
        }

        private Optional<Pod> callerPod() {
            return switch (request.caller()) {
                case Caller.Workload(String namespace, String name) -> Optional.of(pod(namespace, name));
                case Caller.ThroughGateway(String namespace, String name) -> Optional.of(pod(namespace, name));
                case Caller.Outside() -> Optional.empty();
            };
        }

        private Pod pod(String namespace, String name) {
            return world.pods()
                    .find(namespace, name)
                    .orElseThrow(() -> new NotModelled("there is no workload " + namespace + "/" + name));
        }

        private String targetAddress() {
            String namespace = request.caller().searchNamespace();
            List<Pod> behind = world.addresses()
                    .findService(request.host(), namespace)
                    .flatMap(host -> world.snapshot().indexes().hosts().findAll(host).stream()
                            .findFirst())
                    .map(world.addresses()::podsOf)
                    .orElse(List.of());
            return request.ip().orElseGet(() -> world.addresses().resolve(request.host(), namespace, behind));
        }

        private String sourceIp() {
            if (!request.sourceIp().isEmpty()) {
                return request.sourceIp();
            }
            return request.caller() instanceof Caller.Workload
                    ? caller.orElseThrow().ip()
                    : OUTSIDE_ADDRESS;
        }

        private Trace conclude(Optional<Routing> routing, List<RoutingBuilder.Leg> legs) {
            if (routing.isPresent() && !routing.get().outcome().isDelivered()) {
                return answeredByProxy(routing.get());
            }
            if (routing.isEmpty() && deliveries.isEmpty()) {
                return trace(routing, Outcome.UNREACHABLE, "client", 0);
            }
            Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
            deliveries.forEach(each -> seen.add(each.outcome()));
            for (RoutingBuilder.Leg leg : legs) {
                if (!leg.cluster().exists()) {
                    seen.add(Outcome.NO_CLUSTER);
                } else if (leg.cluster().isEmpty()) {
                    seen.add(Outcome.NO_ENDPOINTS);
                }
            }
            Outcome base = routing.map(Routing::outcome).orElse(Outcome.FORWARDED);
            int first = deliveries.isEmpty() ? 0 : deliveries.getFirst().status();
            if (seen.size() > 1) {
                return trace(routing, Outcome.MIXED, "server", 0);
            }
            if (seen.isEmpty() || seen.contains(Outcome.FORWARDED)) {
                int status = routing.map(Routing::status).orElse(0);
                return trace(routing, base, "", status == 0 ? first : status);
            }
            boolean proxied = routing.map(each ->
                            !each.routeName().isEmpty() || !each.virtualHost().isEmpty())
                    .orElse(false);
            return trace(routing, seen.iterator().next(), "server", first != 0 ? first : proxied ? 503 : 0);
        }

        /// To gRPC callers a proxy answers with 200, a `grpc-status` and no body.
        private Trace answeredByProxy(Routing routing) {
            boolean grpc = request.protocol() == Protocol.GRPC && routing.status() > 0;
            return grpc
                    ? trace(Optional.of(routing.withoutBody()), routing.outcome(), "client", 200)
                    : trace(Optional.of(routing), routing.outcome(), "client", routing.status());
        }

        private Trace trace(Optional<Routing> routing, Outcome outcome, String side, int status) {
            steps.at(Stage.APPLICATION)
                    .done(
                            outcome.isDelivered() ? Step.Verdict.PASSED : Step.Verdict.NOT_REACHED,
                            outcome.word().replace('_', ' ') + (status == 0 ? "" : ", " + status),
                            null);
            return new Trace(
                    request, outcome, side, status, routing, deliveries, steps.all(), List.of(), steps.assumptions());
        }
    }
}
