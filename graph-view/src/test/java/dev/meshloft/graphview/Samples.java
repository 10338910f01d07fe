package dev.meshloft.graphview;

import dev.meshloft.core.topology.Badge;
import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.Mtls;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.topology.ProblemCount;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Graphs for tests and pictures.
public final class Samples {

    private static final List<Badge.Kind> MODES =
            List.of(Badge.Kind.MTLS_STRICT, Badge.Kind.MTLS_PERMISSIVE, Badge.Kind.MTLS_OFF);

    private final List<GraphNode> nodes = new ArrayList<>();
    private final List<GraphEdge> edges = new ArrayList<>();

    private Samples() {}

    /// The mesh of an online shop: a draft shifts 10 % of reviews to v2 and locks cart out of payments.
    public static MeshGraph shop() {
        Samples shop = new Samples();
        shop.group("platform", Badge.Kind.MTLS_STRICT);
        shop.group("storefront", Badge.Kind.MTLS_STRICT);
        shop.group("payments", Badge.Kind.MTLS_STRICT);
        shop.node("internet", NodeType.CALLER, "Internet", "", null);
        shop.node("gw", NodeType.GATEWAY, "public-gateway", "HTTPS 443", "platform");
        shop.node("shop.example", NodeType.HOST, "shop.example", "", null);
        shop.node("web", NodeType.SERVICE, "web", "HTTP 9080", "storefront", badge(Badge.Kind.JWT, "JWT"));
        shop.node(
                "catalog",
                NodeType.SERVICE,
                "catalog",
                "HTTP 8080",
                "storefront",
                badge(Badge.Kind.CIRCUIT_BREAKER, "5"));
        shop.node(
                "reviews",
                NodeType.SERVICE,
                "reviews",
                "HTTP 9080",
                "storefront",
                badge(Badge.Kind.TIMEOUT, "2 s"),
                badge(Badge.Kind.RETRY, "3"));
        shop.change(ChangeMark.MODIFIED);
        shop.node("checkout", NodeType.SERVICE, "checkout", "HTTP 8080", "storefront");
        shop.node("cart", NodeType.SERVICE, "cart", "HTTP 8080", "storefront");
        shop.node("v1", NodeType.SUBSET, "v1", "3 pods", "storefront");
        shop.node("v2", NodeType.SUBSET, "v2", "1 pod", "storefront");
        shop.change(ChangeMark.MODIFIED);
        shop.node("v3", NodeType.SUBSET, "v3", "0 pods", "storefront");
        shop.problems(new ProblemCount(1, 0, 0));
        shop.node(
                "ratings",
                NodeType.SERVICE,
                "ratings",
                "HTTP 9080",
                "storefront",
                badge(Badge.Kind.FAULT, "5 %"),
                badge(Badge.Kind.TIMEOUT, "1 s"));
        shop.node(
                "payments-svc",
                NodeType.SERVICE,
                "payments",
                "HTTP 8080",
                "payments",
                badge(Badge.Kind.POLICY, "1 policy"));
        shop.change(ChangeMark.MODIFIED);
        shop.node("ledger", NodeType.SERVICE, "ledger", "HTTP 8080", "payments");
        shop.node("stripe", NodeType.EXTERNAL, "api.stripe.example", "TLS 443 · external", null);
        shop.edge("internet", "gw", EdgeType.ROUTE, "");
        shop.edge("gw", "shop.example", EdgeType.EXPOSE, "");
        shop.edge("shop.example", "catalog", EdgeType.ROUTE, "/api/catalog*");
        shop.edge("shop.example", "web", EdgeType.ROUTE, "");
        for (String target : List.of("catalog", "reviews", "checkout", "cart")) {
            shop.edge("web", target, EdgeType.ROUTE, "");
        }
        shop.weight("reviews", "v1", 90, 100, ChangeMark.MODIFIED);
        shop.weight("reviews", "v2", 10, 0, ChangeMark.MODIFIED);
        shop.edge("reviews", "v3", EdgeType.ROUTE, "x-tester");
        shop.edge("v2", "ratings", EdgeType.ROUTE, "", Mtls.STRICT, ChangeMark.NONE);
        shop.edge("v3", "ratings", EdgeType.ROUTE, "", Mtls.STRICT, ChangeMark.NONE);
        shop.edge("checkout", "payments-svc", EdgeType.ROUTE, "", Mtls.STRICT, ChangeMark.NONE);
        shop.edge("cart", "payments-svc", EdgeType.DENY, "", Mtls.NONE, ChangeMark.ADDED);
        shop.edge("payments-svc", "ledger", EdgeType.ROUTE, "");
        shop.edge("payments-svc", "stripe", EdgeType.ROUTE, "", Mtls.EXTERNAL_TLS, ChangeMark.NONE);
        return shop.graph();
    }

    /// A mesh of about `size` nodes and two and a half times as many edges; the same for the same size.
    public static MeshGraph generated(int size) {
        Random random = new Random(size);
        Samples mesh = new Samples();
        int namespaces = Math.max(2, size / 50);
        List<String> services = new ArrayList<>();
        for (int i = 0; i < namespaces; i++) {
            mesh.group("ns-" + i, MODES.get(random.nextInt(MODES.size())));
        }
        mesh.node("internet", NodeType.CALLER, "Internet", "", null);
        mesh.node("gateway", NodeType.GATEWAY, "public-gateway", "HTTPS 443", "ns-0");
        mesh.edge("internet", "gateway", EdgeType.ROUTE, "");
        int number = 0;
        while (mesh.nodes.size() < size) {
            mesh.service(number++, "ns-" + random.nextInt(namespaces), services, random);
        }
        while (mesh.edges.size() < size * 5 / 2 && services.size() > 1) {
            String from = services.get(random.nextInt(services.size()));
            String to = services.get(random.nextInt(services.size()));
            boolean near = namespaceOf(mesh, from).equals(namespaceOf(mesh, to));
            if (services.indexOf(from) < services.indexOf(to) && (near || random.nextInt(100) < 8)) {
                mesh.edge(from, to, EdgeType.ROUTE, "", Mtls.STRICT, ChangeMark.NONE);
            }
        }
        return mesh.graph();
    }

    private static String namespaceOf(Samples mesh, String id) {
        return mesh.nodes.stream()
                .filter(node -> node.id().equals(id))
                .map(node -> String.valueOf(node.namespace()))
                .findFirst()
                .orElse("");
    }

    private void service(int number, String namespace, List<String> services, Random random) {
        String id = "svc-" + number;
        services.add(id);
        Badge[] badges = random.nextInt(3) > 0 ? new Badge[0] : new Badge[] {badge(Badge.Kind.TIMEOUT, "2 s")};
        node(id, NodeType.SERVICE, "service-" + number, "HTTP 8080", namespace, badges);
        if (random.nextInt(25) == 0) {
            problems(new ProblemCount(random.nextInt(2), 1, 0));
        }
        int versions = random.nextInt(3);
        for (int v = 1; v <= versions; v++) {
            node(id + "-v" + v, NodeType.SUBSET, "v" + v, v + " pods", namespace);
            weight(id, id + "-v" + v, versions == 1 ? 100 : v == 1 ? 90 : 10, -1, ChangeMark.NONE);
        }
        if (number % 10 == 0) {
            node("host-" + number, NodeType.HOST, "shop-" + number + ".example", "", null);
            edge("gateway", "host-" + number, EdgeType.EXPOSE, "");
            edge("host-" + number, id, EdgeType.ROUTE, number % 20 == 0 ? "/api/" + number + "*" : "");
        }
        if (number % 17 == 0) {
            node("ext-" + number, NodeType.EXTERNAL, "api-" + number + ".partner.example", "TLS 443", null);
            edge(id, "ext-" + number, EdgeType.ROUTE, "", Mtls.EXTERNAL_TLS, ChangeMark.NONE);
        }
    }

    public static Badge badge(Badge.Kind kind, String text) {
        return new Badge(kind, text);
    }

    public static Samples start() {
        return new Samples();
    }

    public MeshGraph graph() {
        return new MeshGraph(nodes, edges);
    }

    public void group(String name, Badge.Kind mtls) {
        nodes.add(new GraphNode(
                name,
                NodeType.NAMESPACE,
                name,
                "",
                name,
                null,
                List.of(badge(mtls, "")),
                ProblemCount.NONE,
                ChangeMark.NONE,
                null,
                null));
    }

    public void node(
            String id, NodeType type, String label, String detail, @Nullable String namespace, Badge... badges) {
        nodes.add(new GraphNode(
                id,
                type,
                label,
                detail,
                namespace,
                namespace,
                List.of(badges),
                ProblemCount.NONE,
                ChangeMark.NONE,
                null,
                null));
    }

    public void change(ChangeMark mark) {
        nodes.add(nodes.removeLast().withChange(mark));
    }

    public void problems(ProblemCount count) {
        nodes.add(nodes.removeLast().withProblems(count));
    }

    public void edge(String from, String to, EdgeType type, String label) {
        edge(from, to, type, label, Mtls.NONE, ChangeMark.NONE);
    }

    public void edge(String from, String to, EdgeType type, String label, Mtls mtls, ChangeMark change) {
        edges.add(new GraphEdge(
                from + "->" + to + "#" + edges.size(),
                from,
                to,
                type,
                label,
                OptionalInt.empty(),
                OptionalInt.empty(),
                mtls,
                change,
                null));
    }

    /// @param before below 0 for unchanged
    public void weight(String from, String to, int now, int before, ChangeMark change) {
        edges.add(new GraphEdge(
                from + "->" + to + "#" + edges.size(),
                from,
                to,
                EdgeType.ROUTE,
                "",
                OptionalInt.of(now),
                before < 0 ? OptionalInt.empty() : OptionalInt.of(before),
                Mtls.NONE,
                change,
                null));
    }
}
