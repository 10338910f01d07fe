package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.MeshRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.Server;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `duplicate-gateway-host`.
final class DuplicateGatewayHost implements MeshRule {

    private static final RuleDoc DOC =
            RuleDoc.analysis("duplicate-gateway-host", Severity.WARNING, "IST0145 KIA0301", """
            Two servers of the same gateway workload claim one host on one port

            With TLS the second server is skipped: its certificate and routes are never used (an error here). With plain HTTP the
            servers are merged, and the routes of all VirtualServices for the host get mixed (a warning). Only equal hosts
            conflict: `*.example.com` and `a.example.com` live beside each other, because the more specific one is taken, although
            Kiali reports them.

            Bad: two Gateways for `istio: ingressgateway`, port 443 and `shop.example.com`. Good: one of them.
            Source: istio/istio pilot/pkg/model/gateway.go (mergeGateways, CheckDuplicates)
            Source: istio/istio pkg/config/analysis/analyzers/gateway/conflictinggateway.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    private record Claim(Typed<Gateway> gateway, Server server, int index) {

        boolean isTls() {
            return server.protocol().equalsIgnoreCase("HTTPS")
                    || server.protocol().equalsIgnoreCase("TLS");
        }
    }

    @Override
    public void check(MeshSnapshot mesh, Findings findings) {
        Map<String, Claim> first = new HashMap<>();
        mesh.gateways().stream().sorted(Typed.OLDEST_FIRST).forEach(gateway -> {
            List<String> proxies = proxies(gateway, mesh);
            for (Server server : gateway.spec().servers()) {
                check(gateway, server, proxies, first, findings);
            }
        });
    }

    private static void check(
            Typed<Gateway> gateway, Server server, List<String> proxies, Map<String, Claim> first, Findings findings) {
        for (int i = 0; i < server.hosts().size(); i++) {
            Claim claim = new Claim(gateway, server, i);
            Claim conflict = null;
            for (String proxy : proxies) {
                String key = proxy + "|" + server.port() + "|" + server.bind() + "|"
                        + scoped(server.hosts().get(i), gateway);
                Claim earlier = first.putIfAbsent(key, claim);
                conflict = conflict == null ? earlier : conflict;
            }
            if (conflict != null) {
                findings.add(finding(claim, conflict));
            }
        }
    }

    private static Finding finding(Claim claim, Claim earlier) {
        boolean same = claim.gateway().equals(earlier.gateway());
        String other = same
                ? "another server of this Gateway"
                : earlier.gateway().key().toString();
        String host = claim.server().hosts().get(claim.index());
        int port = claim.server().port().orElse(0);
        boolean skipped = claim.isTls() && earlier.isTls();
        String message = other + " has the host " + host + " on port " + port + " too; "
                + (skipped ? "this server is skipped" : "their routes are mixed");
        return Finding.at(claim.gateway().resource(), hostPath(claim), message)
                .as(skipped ? Severity.ERROR : Severity.WARNING)
                .related(earlier.gateway().resource(), hostPath(earlier), "The other server");
    }

    private static YamlPath hostPath(Claim claim) {
        return claim.server().at().key("hosts").index(claim.index());
    }

    /// The workloads that open the ports, by their labels: the same labels are selected together. When none is
    /// known, the selector stands for them.
    private static List<String> proxies(Typed<Gateway> gateway, MeshSnapshot mesh) {
        Map<String, String> selector = gateway.spec().selector();
        List<String> known = selector.isEmpty()
                ? List.of()
                : mesh.indexes().selectors().selectEverywhere(selector).stream()
                        .map(workload -> new TreeMap<>(workload.labels()).toString())
                        .distinct()
                        .toList();
        return known.isEmpty() ? List.of(new TreeMap<>(selector).toString()) : known;
    }

    /// `namespace/host` as it is meant: `*` for all namespaces.
    private static String scoped(String written, Typed<Gateway> gateway) {
        int slash = written.indexOf('/');
        String scope = slash < 0 ? "*" : written.substring(0, slash);
        return (scope.equals(".") ? gateway.namespace() : scope) + "/" + written.substring(slash + 1);
    }
}
