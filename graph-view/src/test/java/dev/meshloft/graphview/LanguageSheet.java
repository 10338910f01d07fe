package dev.meshloft.graphview;

import dev.meshloft.core.topology.Badge;
import dev.meshloft.core.topology.ChangeMark;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.Mtls;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.topology.ProblemCount;

/// Every type of node, state, edge and badge in one graph.
final class LanguageSheet {

    private final Samples sheet = Samples.start();

    private LanguageSheet() {}

    static MeshGraph graph() {
        LanguageSheet made = new LanguageSheet();
        made.nodes();
        made.states();
        made.edges();
        made.badges();
        return made.sheet.graph();
    }

    private void nodes() {
        sheet.group("types", Badge.Kind.MTLS_STRICT);
        sheet.node("caller", NodeType.CALLER, "Internet", "", "types");
        sheet.node("gateway", NodeType.GATEWAY, "public-gateway", "HTTPS 443", "types");
        sheet.node("host", NodeType.HOST, "shop.example", "", "types");
        sheet.node("service", NodeType.SERVICE, "reviews", "HTTP 9080", "types");
        sheet.node("subset", NodeType.SUBSET, "v2", "1 pod", "types");
        sheet.node("workload", NodeType.WORKLOAD, "reviews-v2", "", "types");
        sheet.node("external", NodeType.EXTERNAL, "api.stripe.example", "TLS 443 · external", "types");
        sheet.node(
                "long", NodeType.SERVICE, "a-service-whose-name-is-much-too-long-for-one-node-2", "HTTP 9080", "types");
        sheet.edge("caller", "gateway", EdgeType.ROUTE, "");
        sheet.edge("gateway", "host", EdgeType.EXPOSE, "443");
        sheet.edge("host", "service", EdgeType.ROUTE, "/api*");
        sheet.edge("service", "subset", EdgeType.ROUTE, "");
        sheet.edge("subset", "workload", EdgeType.SELECT, "");
    }

    private void states() {
        sheet.group("states", Badge.Kind.MTLS_PERMISSIVE);
        sheet.node("error", NodeType.SERVICE, "error", "HTTP 9080", "states");
        sheet.problems(new ProblemCount(1, 0, 0));
        sheet.node("warning", NodeType.SERVICE, "warning", "HTTP 9080", "states");
        sheet.problems(new ProblemCount(0, 2, 0));
        sheet.node("added", NodeType.SERVICE, "added", "HTTP 9080", "states");
        sheet.change(ChangeMark.ADDED);
        sheet.node("modified", NodeType.SERVICE, "modified", "HTTP 9080", "states");
        sheet.change(ChangeMark.MODIFIED);
        sheet.node("removed", NodeType.SERVICE, "removed", "HTTP 9080", "states");
        sheet.change(ChangeMark.REMOVED);
        sheet.node("selected", NodeType.SERVICE, "selected", "HTTP 9080", "states");
    }

    private void edges() {
        sheet.group("edges", Badge.Kind.MTLS_OFF);
        for (EdgeType type : EdgeType.values()) {
            ends(type.name());
            sheet.edge(type.name() + "1", type.name() + "2", type, type == EdgeType.EXPOSE ? "443" : "");
        }
        for (int weight : new int[] {10, 50, 90}) {
            ends("w" + weight);
            sheet.weight("w" + weight + "1", "w" + weight + "2", weight, -1, ChangeMark.NONE);
        }
        ends("change");
        sheet.weight("change1", "change2", 10, 0, ChangeMark.MODIFIED);
        ends("lost");
        sheet.edge("lost1", "lost2", EdgeType.DENY, "", Mtls.NONE, ChangeMark.ADDED);
        for (Mtls mtls : Mtls.values()) {
            ends(mtls.name());
            sheet.edge(mtls.name() + "1", mtls.name() + "2", EdgeType.ROUTE, "", mtls, ChangeMark.NONE);
        }
    }

    private void ends(String name) {
        sheet.node(name + "1", NodeType.SUBSET, name.toLowerCase(java.util.Locale.ROOT), "", "edges");
        sheet.node(name + "2", NodeType.SUBSET, "b", "", "edges");
    }

    private void badges() {
        sheet.group("badges", Badge.Kind.MTLS_STRICT);
        sheet.node(
                "badges-1",
                NodeType.SERVICE,
                "three-of-them",
                "HTTP 9080",
                "badges",
                Samples.badge(Badge.Kind.JWT, "JWT"),
                Samples.badge(Badge.Kind.POLICY, "2"),
                Samples.badge(Badge.Kind.FAULT, "5 %"));
        sheet.node(
                "badges-2",
                NodeType.SERVICE,
                "many-of-them",
                "HTTP 9080",
                "badges",
                Samples.badge(Badge.Kind.TIMEOUT, "2 s"),
                Samples.badge(Badge.Kind.RETRY, "3"),
                Samples.badge(Badge.Kind.CIRCUIT_BREAKER, "5"),
                Samples.badge(Badge.Kind.MIRROR, "5 %"),
                Samples.badge(Badge.Kind.POLICY, "1"));
        sheet.node(
                "badges-3", NodeType.WORKLOAD, "report-job", "", "badges", Samples.badge(Badge.Kind.NOT_INJECTED, ""));
    }
}
