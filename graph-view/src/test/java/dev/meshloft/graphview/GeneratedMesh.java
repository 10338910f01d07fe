package dev.meshloft.graphview;

import dev.meshloft.core.topology.Badge;
import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.Mtls;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.topology.ProblemCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A mesh as configuration describes it: namespaces of services, some of them split into versions; gateways that expose
/// hosts; routes with conditions, mirrors and unknown ends; external services; permissions between services; names up
/// to 63 characters. The same for the same seed and size.
public final class GeneratedMesh {

    private static final List<String> PARTS = List.of(
            "catalog",
            "cart",
            "checkout",
            "billing",
            "ledger",
            "search",
            "reviews",
            "ratings",
            "pricing",
            "stock",
            "shipping",
            "returns",
            "profile",
            "session",
            "fraud-check",
            "notification",
            "recommendation",
            "image");
    private static final List<String> KINDS = List.of("api", "worker", "store", "gateway-adapter", "sync", "internal");
    private static final List<ChangeMark> CHANGES = List.of(ChangeMark.ADDED, ChangeMark.MODIFIED, ChangeMark.REMOVED);
    private static final List<Badge.Kind> MODES =
            List.of(Badge.Kind.MTLS_STRICT, Badge.Kind.MTLS_STRICT, Badge.Kind.MTLS_PERMISSIVE, Badge.Kind.MTLS_OFF);

    private final Samples mesh = Samples.start();
    private final Random random;
    private final List<String> services = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private int nodes;

    private GeneratedMesh(long seed) {
        random = new Random(seed);
    }

    /// @param size about how many nodes, namespaces not counted
    public static MeshGraph of(long seed, int size) {
        GeneratedMesh made = new GeneratedMesh(seed);
        made.build(size);
        return made.mesh.graph();
    }

    private void build(int size) {
        int namespaces = Math.max(1, size / (8 + random.nextInt(20)));
        for (int i = 0; i < namespaces; i++) {
            mesh.group(namespace(i), MODES.get(random.nextInt(MODES.size())));
        }
        entrances(Math.clamp(size / 150, 1, 6), namespaces);
        for (int number = 0; nodes < size; number++) {
            service(number, namespace(random.nextInt(namespaces)));
        }
        access();
    }

    private static String namespace(int number) {
        return "team-" + PARTS.get(number % PARTS.size()) + (number < PARTS.size() ? "" : "-" + number);
    }

    private void entrances(int count, int namespaces) {
        node("internet", NodeType.CALLER, "Internet", "", null);
        for (int i = 0; i < count; i++) {
            String gateway = "gateway-" + i;
            node(
                    gateway,
                    NodeType.GATEWAY,
                    i == 0 ? "public-gateway" : "partner-gateway-" + i,
                    "HTTPS 443",
                    namespace(i % namespaces));
            mesh.edge("internet", gateway, EdgeType.ROUTE, "");
        }
    }

    private void service(int number, String namespace) {
        String id = "service-" + number;
        services.add(id);
        node(
                id,
                NodeType.SERVICE,
                name(number),
                random.nextInt(5) == 0 ? "gRPC 9090 +1" : "HTTP 8080",
                namespace,
                badges());
        if (random.nextInt(20) == 0) {
            mesh.problems(new ProblemCount(random.nextInt(2), 1, 0));
        }
        if (random.nextInt(40) == 0) {
            mesh.change(CHANGES.get(random.nextInt(CHANGES.size())));
        }
        versions(id, namespace);
        surroundings(number, id);
    }

    private String name(int number) {
        String name = PARTS.get(random.nextInt(PARTS.size())) + "-" + KINDS.get(random.nextInt(KINDS.size()));
        if (random.nextInt(12) == 0) {
            name += "-for-the-european-and-asian-markets-of-the-second-generation-";
        }
        name += "-" + number;
        return name.length() <= 63 ? name : name.substring(0, 63 - 5) + "-" + number % 10_000;
    }

    private Badge[] badges() {
        List<Badge> all = List.of(
                Samples.badge(Badge.Kind.NOT_INJECTED, ""),
                Samples.badge(Badge.Kind.POLICY, String.valueOf(1 + random.nextInt(3))),
                Samples.badge(Badge.Kind.JWT, "JWT"),
                Samples.badge(Badge.Kind.FAULT, "5 %"),
                Samples.badge(Badge.Kind.TIMEOUT, "500 ms"),
                Samples.badge(Badge.Kind.RETRY, "3"),
                Samples.badge(Badge.Kind.CIRCUIT_BREAKER, "5"));
        return all.stream().filter(_ -> random.nextInt(5) == 0).toArray(Badge[]::new);
    }

    private void versions(String service, String namespace) {
        int count = Math.max(0, random.nextInt(6) - 2);
        for (int v = 1; v <= count; v++) {
            String id = service + "/v" + v;
            node(id, NodeType.SUBSET, "v" + v, v + " pods", namespace);
            switch (random.nextInt(8)) {
                case 0 -> mesh.edge(service, id, EdgeType.SELECT, "");
                case 1 -> mesh.edge(service, id, EdgeType.MIRROR, "");
                case 2 -> mesh.edge(service, id, EdgeType.ROUTE, "x-tester");
                case 3 -> mesh.weight(service, id, 10, 0, ChangeMark.MODIFIED);
                case 4 -> mesh.edge(service, id, EdgeType.UNKNOWN, "");
                default -> mesh.weight(service, id, v == 1 ? 90 : 10, -1, ChangeMark.NONE);
            }
        }
        if (random.nextInt(10) == 0) {
            node(
                    service + "/pods",
                    NodeType.WORKLOAD,
                    "batch-job",
                    "1 pod",
                    namespace,
                    Samples.badge(Badge.Kind.NOT_INJECTED, ""));
        }
    }

    private void surroundings(int number, String service) {
        if (number % 9 == 0) {
            String host = "host-" + number;
            node(host, NodeType.HOST, "shop-" + number + ".example", "", null);
            mesh.edge("gateway-0", host, EdgeType.EXPOSE, "");
            hosts.add(host);
        }
        if (!hosts.isEmpty() && random.nextInt(3) == 0) {
            String label = random.nextInt(3) == 0 ? "" : "/api/" + number + "*";
            mesh.edge(
                    hosts.get(random.nextInt(hosts.size())),
                    service,
                    EdgeType.ROUTE,
                    label,
                    Mtls.STRICT,
                    ChangeMark.NONE);
        }
        if (random.nextInt(17) == 0) {
            String external = "external-" + number;
            node(external, NodeType.EXTERNAL, "api-" + number + ".partner.example", "TLS 443 · external", null);
            mesh.edge(service, external, EdgeType.IMPORT, "", Mtls.EXTERNAL_TLS, ChangeMark.NONE);
        }
    }

    private void access() {
        for (String to : services) {
            for (int i = random.nextInt(3); i > 0; i--) {
                String from = services.get(random.nextInt(services.size()));
                if (!from.equals(to)) {
                    mesh.edge(from, to, random.nextInt(20) == 0 ? EdgeType.DENY : EdgeType.ALLOW, "");
                }
            }
        }
    }

    private void node(
            String id,
            NodeType type,
            String label,
            String detail,
            @org.jspecify.annotations.Nullable String namespace,
            Badge... badges) {
        nodes++;
        mesh.node(id, type, label, detail, namespace, badges);
    }
}
