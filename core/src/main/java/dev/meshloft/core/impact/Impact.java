package dev.meshloft.core.impact;

import dev.meshloft.core.impact.RequestClasses.Shape;
import dev.meshloft.core.impact.ResourceChanges.Change;
import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.Server;
import dev.meshloft.core.istio.TrafficPolicy;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.traffic.Caller;
import dev.meshloft.core.traffic.Origin;
import dev.meshloft.core.traffic.Protocol;
import dev.meshloft.core.traffic.Request;
import dev.meshloft.core.traffic.Simulator;
import dev.meshloft.core.traffic.Trace;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares two snapshots. For one thread.
public final class Impact {

    private static final int MOST_HOSTS = 200;

    private final MeshSnapshot before;
    private final MeshSnapshot after;
    private final Simulator old;
    private final Simulator now;
    private final Callers callers;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Set<String> limits = new LinkedHashSet<>();
    private final Set<String> seenCallers = new HashSet<>();
    private int hosts;
    private int compared;

    /// The same difference for several callers.
    private record Found(
            Comparison comparison,
            String place,
            Request request,
            Trace before,
            Trace after,
            Set<Change> causes,
            List<Caller> from) {}

    private Impact(MeshSnapshot before, MeshSnapshot after) {
        this.before = before;
        this.after = after;
        this.old = Simulator.of(before);
        this.now = Simulator.of(after);
        this.callers = Callers.of(before, after);
    }

    /// @param before such as the cluster
    /// @param after the draft
    public static ImpactReport between(MeshSnapshot before, MeshSnapshot after) {
        ImpactReport nothing = new ImpactReport(List.of(), 0, 0, 0, List.of());
        if (before.resources() == after.resources()) {
            return nothing;
        }
        ResourceChanges changes = ResourceChanges.between(before, after);
        return changes.all().isEmpty() ? nothing : new Impact(before, after).compare(changes);
    }

    private ImpactReport compare(ResourceChanges changes) {
        TouchedHosts touched = TouchedHosts.of(before, after, changes);
        touched.causes().forEach(this::compareHost);
        boolean tokens =
                changes.all().stream().anyMatch(change -> change.key().kind().equals("RequestAuthentication"));
        if (tokens) {
            limits.add("requests that differ in their token");
        }
        if (callers.isCut()) {
            limits.add("callers beyond the first " + Callers.MOST);
        }
        touched.notModelled().stream()
                .map(change -> change.key() + ", which is not modelled")
                .forEach(limits::add);
        List<ImpactClass> classes = Stream.concat(
                        found.values().stream().map(this::shown),
                        changes.all().stream().flatMap(this::connections))
                .sorted(Comparator.comparing(ImpactClass::effect).thenComparing(ImpactClass::summary))
                .toList();
        return new ImpactReport(classes, hosts, seenCallers.size(), compared, List.copyOf(limits));
    }

    private void compareHost(String host, Set<Change> causes) {
        if (hosts >= MOST_HOSTS) {
            limits.add("hosts beyond the first " + MOST_HOSTS);
            return;
        }
        hosts++;
        String concrete = HostName.isWildcard(host) ? "any" + host.substring(1) : host;
        Set<String> namespaces = Callers.namespaces(host, before, after);
        RequestClasses classes = RequestClasses.of(host, namespaces, before, after);
        limits.addAll(classes.limits());
        Set<Integer> ports = new LinkedHashSet<>(Callers.ports(host, before, after));
        if (ports.isEmpty() && isInMesh(host)) {
            ports.add(80);
        }
        for (int port : ports) {
            for (Caller caller : callers.chosen()) {
                compareAll(Request.get(caller, concrete, port, "/"), classes, causes);
            }
        }
        for (Request entrance : entrances(host, concrete)) {
            compareAll(entrance, classes, causes);
        }
    }

    private boolean isInMesh(String host) {
        return Stream.of(before, after)
                .flatMap(each -> each.virtualServices().stream())
                .filter(each -> each.spec().boundGateways().contains(VirtualService.MESH))
                .flatMap(each -> each.spec().hosts().stream().map(name -> HostName.resolve(name, each.namespace())))
                .anyMatch(each -> each.equalsIgnoreCase(host));
    }

    /// Requests from outside through the gateways that serve the host in either snapshot.
    private Set<Request> entrances(String host, String concrete) {
        Set<Request> all = new LinkedHashSet<>();
        for (MeshSnapshot snapshot : List.of(before, after)) {
            for (Typed<Gateway> gateway : snapshot.gateways()) {
                for (Server server : gateway.spec().servers()) {
                    boolean serves = server.hosts().stream()
                            .map(each -> each.substring(each.indexOf('/') + 1))
                            .anyMatch(each -> HostName.overlap(each, host));
                    if (serves && server.port().isPresent() && isBound(snapshot, gateway, host)) {
                        addEntrance(all, snapshot, gateway, server, concrete);
                    }
                }
            }
        }
        return all;
    }

    private static boolean isBound(MeshSnapshot snapshot, Typed<Gateway> gateway, String host) {
        boolean bound = snapshot.virtualServices().stream()
                .filter(each -> each.spec().boundGateways().stream()
                        .anyMatch(name ->
                                GatewayName.resolve(name, each.namespace()).equals(gateway.qualifiedName())))
                .flatMap(each -> each.spec().hosts().stream().map(name -> HostName.resolve(name, each.namespace())))
                .anyMatch(each -> HostName.overlap(each, host));
        return bound || snapshot.indexes().hosts().findAll(host).isEmpty();
    }

    private static void addEntrance(
            Set<Request> all, MeshSnapshot snapshot, Typed<Gateway> gateway, Server server, String concrete) {
        boolean secure = server.protocol().equalsIgnoreCase("HTTPS");
        for (Caller caller : Callers.through(snapshot, gateway.spec().selector())) {
            Request request = Request.get(caller, concrete, server.port().orElse(80), "/");
            all.add(request.withProtocol(secure ? Protocol.HTTPS : Protocol.HTTP));
        }
    }

    private void compareAll(Request plain, RequestClasses classes, Set<Change> causes) {
        seenCallers.add(plain.caller().words());
        for (Shape shape : classes.shapes()) {
            compared++;
            Request request = shape.of(plain);
            Trace one = old.trace(request);
            Trace other = now.trace(request);
            Optional<Comparison> difference = Comparison.of(one, other);
            if (difference.isEmpty()) {
                continue;
            }
            String to = plain.host().replace(".svc.cluster.local", "") + ":" + plain.port();
            boolean open = difference.get().effect() == Effect.UNKNOWN;
            String what = open ? "requests" : shape.words();
            String key = what + to + difference.get() + (plain.caller() instanceof Caller.ThroughGateway);
            found.computeIfAbsent(
                            key,
                            _ -> new Found(
                                    difference.get(), what + "|" + to, request, one, other, causes, new ArrayList<>()))
                    .from()
                    .add(plain.caller());
        }
    }

    private ImpactClass shown(Found each) {
        String[] place = each.place().split("\\|", 2);
        List<String> names = each.from().stream().map(Caller::words).distinct().toList();
        String from = names.size() <= 2
                ? String.join(" and ", names)
                : names.getFirst() + " and " + (names.size() - 1) + " more";
        String summary = place[0] + " from " + from + " to " + place[1] + ": "
                + each.comparison().words();
        return new ImpactClass(
                each.comparison().effect(),
                summary,
                each.request(),
                each.before(),
                each.after(),
                each.causes().stream().map(Impact::origin).toList());
    }

    private static Origin origin(Change change) {
        return new Origin(change.shown(), YamlPath.of("spec"));
    }

    /// Limits, ejection and balancing do not show in a trace: a changed rule that sets them is a class of its own.
    private Stream<ImpactClass> connections(Change change) {
        if (!change.key().kind().equals("DestinationRule")) {
            return Stream.empty();
        }
        Set<String> settings = change.versions()
                .map(each -> settings(DestinationRule.read(each.root())))
                .collect(Collectors.toSet());
        boolean same = settings.size() == 1
                && change.before().isPresent()
                && change.after().isPresent();
        boolean nothing = settings.equals(Set.of(""));
        if (same || nothing || callers.chosen().isEmpty()) {
            return Stream.empty();
        }
        String host = HostName.resolve(
                DestinationRule.read(change.shown().root()).host(), change.key().namespace());
        int port = Callers.ports(host, before, after).stream().findFirst().orElse(80);
        Request request = Request.get(callers.chosen().getFirst(), host, port, "/");
        return Stream.of(new ImpactClass(
                Effect.RESILIENCE,
                "connections to " + host.replace(".svc.cluster.local", "")
                        + ": limits, ejection or load balancing change",
                request,
                old.trace(request),
                now.trace(request),
                List.of(origin(change))));
    }

    private static String settings(DestinationRule rule) {
        return Stream.concat(
                        rule.trafficPolicy().stream().map(Impact::settings),
                        rule.subsets().stream()
                                .flatMap(each -> each.trafficPolicy().stream()
                                        .map(policy ->
                                                settings(policy).isEmpty() ? "" : each.name() + settings(policy))))
                .collect(Collectors.joining());
    }

    private static String settings(TrafficPolicy policy) {
        String own = Stream.of(
                        policy.loadBalancer(),
                        policy.connectionPool(),
                        policy.outlierDetection(),
                        policy.tunnel(),
                        policy.retryBudget())
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining());
        return own + policy.portLevel().stream().map(Impact::settings).collect(Collectors.joining());
    }
}
