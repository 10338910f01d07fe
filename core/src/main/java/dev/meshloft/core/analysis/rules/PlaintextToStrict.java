package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.Fixes;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.PeerMode;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.ClientTls;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.yaml.YamlPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `plaintext-to-strict`.
final class PlaintextToStrict implements KindRule<DestinationRule> {

    private static final RuleDoc DOC = RuleDoc.analysis("plaintext-to-strict", Severity.ERROR, "KIA0207 KIA0208", """
            A DestinationRule switches off the mutual TLS that the service insists on

            The workloads take only Istio's mutual TLS (PeerAuthentication STRICT), but clients are told to send plain text
            (`DISABLE`) or another TLS (`SIMPLE`, `MUTUAL`): every connection is refused, and requests end with 503. Ports are
            compared one by one. Without a `tls` block, clients choose by themselves what the server takes.

            Bad: `tls: {mode: DISABLE}` with a STRICT namespace. Good: no `tls`, or `mode: ISTIO_MUTUAL`.
            Source: istio/istio pilot/pkg/model/authentication.go
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
        Set<YamlPath> reported = new HashSet<>();
        for (ClientTlsUse use : ClientTlsUse.of(rule, mesh)) {
            ClientTls.Mode mode = use.tls().effectiveMode();
            if (mode != ClientTls.Mode.ISTIO_MUTUAL) {
                Receivers.strict(use.service(), use.port(), use.labels(), mesh)
                        .filter(_ -> reported.add(use.at()))
                        .ifPresent(strict -> findings.add(finding(use, mode, strict)));
            }
        }
    }

    private static Finding finding(ClientTlsUse use, ClientTls.Mode mode, PeerMode strict) {
        Resource resource = use.rule().resource();
        String message = use.service().host() + " accepts only mutual TLS (STRICT), but clients are told to use " + mode
                + "; their connections are refused";
        Finding finding = Finding.at(resource, use.at(), message)
                .fix(Fixes.unsafe(Fixes.replaceValue(resource, use.at(), "ISTIO_MUTUAL", "Set mode to ISTIO_MUTUAL")));
        return strict.decidedBy()
                .map(policy -> finding.related(
                        policy.resource(),
                        policy.spec().at().key("mtls"),
                        policy.key().toString()))
                .orElse(finding);
    }
}
