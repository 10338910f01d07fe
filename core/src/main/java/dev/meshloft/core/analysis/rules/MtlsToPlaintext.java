package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.ClientTls;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;

/// `mutual-tls-to-plaintext`.
final class MtlsToPlaintext implements KindRule<DestinationRule> {

    private static final RuleDoc DOC =
            RuleDoc.analysis("mutual-tls-to-plaintext", Severity.ERROR, "KIA0505 KIA0506", """
            A DestinationRule asks for mutual TLS that the service cannot take

            Clients are told to use `ISTIO_MUTUAL`, but a workload of the service has no sidecar, or its PeerAuthentication is
            DISABLE: the handshake fails, and requests end with 503. Without a `tls` block, clients choose by themselves.

            Bad: `tls: {mode: ISTIO_MUTUAL}` for pods without sidecar. Good: no `tls`.
            Source: istio/istio pilot/pkg/networking/core/cluster_tls.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.of(Kinds.PEER_AUTHENTICATION, Kinds.DESTINATION_RULE);
    }

    @Override
    public List<Kind<DestinationRule>> kinds() {
        return List.of(Kinds.DESTINATION_RULE);
    }

    @Override
    public void check(Typed<DestinationRule> rule, MeshSnapshot mesh, Findings findings) {
        if (HostName.isWildcard(rule.spec().host())) {
            return;
        }
        for (ClientTlsUse use : ClientTlsUse.of(rule, mesh)) {
            if (use.tls().effectiveMode() == ClientTls.Mode.ISTIO_MUTUAL) {
                Receivers.plaintextOnly(use.service(), use.port(), use.labels(), mesh)
                        .ifPresent(workload -> findings.add(finding(use, workload)));
            }
        }
    }

    private static Finding finding(ClientTlsUse use, MeshWorkload workload) {
        String why = workload.meshed() ? " has mutual TLS switched off" : " has no sidecar";
        String message = "Clients are told to use mutual TLS, but " + workload.kind() + " " + workload.namespace() + "/"
                + workload.name() + why;
        return Finding.at(use.rule().resource(), use.at(), message)
                .related(workload.resource(), YamlPath.ROOT, "The workload");
    }
}
