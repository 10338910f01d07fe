package dev.meshloft.app.inspector;

import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.RegistryPort;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AccessRule;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.traffic.Caller;
import dev.meshloft.core.traffic.Delivery;
import dev.meshloft.core.traffic.Outcome;
import dev.meshloft.core.traffic.Request;
import dev.meshloft.core.traffic.Simulator;
import dev.meshloft.core.traffic.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which workloads get in at a service, asked of the simulator: each caller sends one request per operation that a
/// policy speaks of, and one that none speaks of. Where the answers differ it depends on the request.
///
/// @param name of the workload
/// @param words what is allowed, or why not
/// @param at what decided; null for nothing written
record CallerAccess(
        String name, Answer answer, String words, @Nullable SourceRef at) {

    /// How many callers are asked for.
    static final int MOST = 24;

    private static final int SHAPES = 8;

    enum Answer {
        ALLOWED,
        DEPENDS,
        UNKNOWN,
        DENIED
    }

    /// A request that stands for others.
    private record Shape(String words, String method, String path) {}

    /// Those allowed first; asking costs a pass over the mesh, so not on the FX thread.
    static List<CallerAccess> of(MeshSnapshot mesh, RegistryService service) {
        Optional<RegistryPort> port = service.ports().stream()
                .filter(each -> each.protocol().isHttp())
                .findFirst();
        if (port.isEmpty()) {
            return List.of();
        }
        List<Shape> shapes = shapes(mesh, service);
        Simulator simulator = Simulator.of(mesh);
        return callers(mesh, service).stream()
                .map(caller -> of(
                        caller,
                        shapes.stream()
                                .map(shape -> simulator.trace(request(caller, service, port.get(), shape)))
                                .toList(),
                        shapes))
                .sorted(Comparator.comparing(CallerAccess::answer))
                .toList();
    }

    private static Request request(MeshWorkload caller, RegistryService service, RegistryPort port, Shape shape) {
        return Request.get(
                        new Caller.Workload(caller.namespace(), caller.name()),
                        service.host(),
                        port.number(),
                        shape.path())
                .withMethod(shape.method());
    }

    /// One workload per identity, those of the service itself left out.
    private static List<MeshWorkload> callers(MeshSnapshot mesh, RegistryService service) {
        Set<String> own = new LinkedHashSet<>();
        mesh.indexes().selectors().workloadsOf(service).forEach(each -> own.add(each.namespace() + "/" + each.name()));
        Map<String, MeshWorkload> byIdentity = new LinkedHashMap<>();
        for (MeshWorkload workload : mesh.indexes().selectors().workloads()) {
            boolean usable = workload.template().isPresent() && !workload.isGateway();
            if (usable && !own.contains(workload.namespace() + "/" + workload.name())) {
                byIdentity.putIfAbsent(workload.identity() + workload.meshed(), workload);
            }
        }
        return byIdentity.values().stream().limit(MOST).toList();
    }

    private static List<Shape> shapes(MeshSnapshot mesh, RegistryService service) {
        Set<Shape> shapes = new LinkedHashSet<>();
        for (MeshWorkload workload : mesh.indexes().selectors().workloadsOf(service)) {
            for (Typed<AuthorizationPolicy> policy :
                    mesh.indexes().policies().authorizationPolicies(workload.namespace(), workload.labels())) {
                policy.spec().rules().stream()
                        .flatMap(rule -> rule.to().stream())
                        .forEach(operation -> addShapes(operation, shapes));
            }
        }
        List<Shape> chosen = new ArrayList<>(shapes.stream().limit(SHAPES).toList());
        chosen.add(new Shape("other requests", "GET", "/a-path-that-no-rule-names"));
        return chosen;
    }

    private static void addShapes(AccessRule.Operation operation, Set<Shape> shapes) {
        List<String> methods = operation.methods().isEmpty() ? List.of("") : operation.methods();
        List<String> paths = operation.paths().isEmpty() ? List.of("") : operation.paths();
        for (String path : paths) {
            for (String method : methods) {
                String words = (method + " " + path).strip();
                if (!words.isEmpty() && !method.contains("*")) {
                    shapes.add(new Shape(words, method.isEmpty() ? "GET" : method, example(path)));
                }
            }
        }
    }

    private static String example(String path) {
        String example = path.replace("{**}", "x").replace("{*}", "x").replace("*", "x");
        return example.startsWith("/") ? example : "/" + example;
    }

    private static CallerAccess of(MeshWorkload caller, List<Trace> traces, List<Shape> shapes) {
        List<String> allowed = new ArrayList<>();
        List<Trace> denied = new ArrayList<>();
        List<Trace> open = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            switch (answer(traces.get(i))) {
                case ALLOWED -> allowed.add(shapes.get(i).words());
                case DENIED -> denied.add(traces.get(i));
                case UNKNOWN, DEPENDS -> open.add(traces.get(i));
            }
        }
        String name = caller.name();
        if (!open.isEmpty()) {
            return new CallerAccess(name, Answer.UNKNOWN, reason(open.getFirst()), null);
        }
        if (denied.isEmpty()) {
            return new CallerAccess(name, Answer.ALLOWED, "all requests", null);
        }
        SourceRef at = place(denied.getFirst());
        return allowed.isEmpty()
                ? new CallerAccess(name, Answer.DENIED, why(denied.getFirst()), at)
                : new CallerAccess(name, Answer.DEPENDS, "only " + String.join(", ", allowed), at);
    }

    private static Answer answer(Trace trace) {
        if (trace.isUnknown()) {
            return Answer.UNKNOWN;
        }
        List<Outcome> outcomes = trace.deliveries().isEmpty()
                ? List.of(trace.outcome())
                : trace.deliveries().stream().map(Delivery::outcome).distinct().toList();
        boolean refused = outcomes.stream().anyMatch(CallerAccess::isRefused);
        if (!refused) {
            return trace.deliveries().isEmpty() ? Answer.UNKNOWN : Answer.ALLOWED;
        }
        return outcomes.size() == 1 ? Answer.DENIED : Answer.DEPENDS;
    }

    private static boolean isRefused(Outcome outcome) {
        return switch (outcome) {
            case DENIED, UNAUTHENTICATED, CONNECTION_RESET, TLS_ERROR, CONNECTION_REFUSED, UNREACHABLE -> true;
            default -> false;
        };
    }

    private static String reason(Trace trace) {
        return trace.missing().isEmpty()
                ? trace.verdict().words()
                : trace.missing().getFirst().because();
    }

    private static String why(Trace trace) {
        Delivery delivery =
                trace.deliveries().isEmpty() ? null : trace.deliveries().getFirst();
        if (delivery == null) {
            return trace.verdict().words();
        }
        return switch (delivery.outcome()) {
            case DENIED -> delivery.policy().isEmpty() || delivery.policy().equals("none") ? "implicit" : "by a rule";
            case UNAUTHENTICATED -> "token refused";
            default -> delivery.clientTls().equals("plaintext") ? "no sidecar, mTLS strict" : "no connection";
        };
    }

    private static @Nullable SourceRef place(Trace trace) {
        return trace.deliveries().stream()
                .flatMap(each -> Optional.ofNullable(each.origin()).stream())
                .findFirst()
                .map(origin -> origin.at())
                .orElse(null);
    }
}
