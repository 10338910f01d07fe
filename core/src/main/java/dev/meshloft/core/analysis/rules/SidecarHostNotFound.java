package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.Fixes;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.HostIndex;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Sidecar;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/// `sidecar-host-not-found`.
final class SidecarHostNotFound implements KindRule<Sidecar> {

    private static final RuleDoc DOC = RuleDoc.analysis("sidecar-host-not-found", Severity.WARNING, "KIA1004", """
            A Sidecar imports a host that does not exist

            Entries are `namespace/host` with the complete host: `./reviews` imports nothing. Kiali ignores the namespace part;
            here the service must be in it.

            Bad: `./reviews`. Good: `./reviews.shop.svc.cluster.local`, or `./*`.
            Source: istio/api networking/v1alpha3/sidecar.proto (IstioEgressListener.hosts)
            Source: istio/istio pilot/pkg/model/sidecar.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.of(Kinds.SERVICE, Kinds.SERVICE_ENTRY);
    }

    @Override
    public List<Kind<Sidecar>> kinds() {
        return List.of(Kinds.SIDECAR);
    }

    @Override
    public void check(Typed<Sidecar> sidecar, MeshSnapshot mesh, Findings findings) {
        for (Sidecar.Egress egress : sidecar.spec().egress()) {
            for (int i = 0; i < egress.hosts().size(); i++) {
                String written = egress.hosts().get(i);
                int slash = written.indexOf('/');
                String host = written.substring(slash + 1);
                if (slash < 0 || written.startsWith("~") || HostName.isWildcard(host)) {
                    continue;
                }
                String scope = written.substring(0, slash);
                String namespace = scope.equals(".") ? sidecar.namespace() : scope;
                if (!exists(host, namespace, mesh)) {
                    findings.add(finding(sidecar, egress.at().key("hosts").index(i), scope, host, namespace, mesh));
                }
            }
        }
    }

    /// A VirtualService's host can be imported too, and so can a host under a wildcard.
    private static boolean exists(String host, String namespace, MeshSnapshot mesh) {
        HostIndex hosts = mesh.indexes().hosts();
        boolean service = hosts.findAll(host).stream()
                .anyMatch(each -> namespace.equals("*") || each.namespace().equals(namespace));
        return service
                || (hosts.findAll(host).isEmpty() && hosts.isKnown(host))
                || mesh.virtualServices().stream()
                        .anyMatch(each -> each.spec().hosts().stream()
                                .anyMatch(own ->
                                        HostName.resolve(own, each.namespace()).equals(host)));
    }

    private static Finding finding(
            Typed<Sidecar> sidecar, YamlPath path, String scope, String host, String namespace, MeshSnapshot mesh) {
        String complete = HostName.resolve(host, namespace.equals("*") ? sidecar.namespace() : namespace);
        boolean meant = !complete.equals(host) && mesh.indexes().hosts().isKnown(complete);
        String longer = scope + "/" + complete;
        String message = "There is no host " + host + (namespace.equals("*") ? "" : " in " + namespace)
                + ", so this imports nothing" + (meant ? "; write " + longer : "");
        Optional<QuickFix> fix =
                meant ? Fixes.replaceValue(sidecar.resource(), path, longer, "Change to " + longer) : Optional.empty();
        return Finding.at(sidecar.resource(), path, message).fix(fix);
    }
}
