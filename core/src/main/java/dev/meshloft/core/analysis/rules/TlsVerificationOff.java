package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.ClientTls;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.TrafficPolicy;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;

/// `tls-verification-off`.
final class TlsVerificationOff implements KindRule<DestinationRule> {

    private static final RuleDoc DOC = RuleDoc.analysis("tls-verification-off", Severity.WARNING, "", """
            A client takes any certificate

            With `insecureSkipVerify: true` the proxy encrypts, but to whom it does not know. Without `caCertificates` the
            certificates of the system are used, so a missing list is no mistake by itself, although `istioctl analyze` warns of it
            (IST0128, IST0129).

            Bad: `tls: {mode: SIMPLE, insecureSkipVerify: true}`. Good: `tls: {mode: SIMPLE}`.
            Source: istio/api networking/v1alpha3/destination_rule.proto (ClientTLSSettings)
            Source: istio/istio pilot/pkg/networking/core/cluster_tls.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<DestinationRule>> kinds() {
        return List.of(Kinds.DESTINATION_RULE);
    }

    @Override
    public void check(Typed<DestinationRule> rule, MeshSnapshot mesh, Findings findings) {
        for (TrafficPolicy policy : Policies.all(rule.spec())) {
            policy.tls()
                    .filter(tls -> tls.insecureSkipVerify().orElse(false))
                    .filter(tls -> tls.effectiveMode() == ClientTls.Mode.SIMPLE
                            || tls.effectiveMode() == ClientTls.Mode.MUTUAL)
                    .ifPresent(tls -> findings.add(
                            rule,
                            tls.at().key("insecureSkipVerify"),
                            "The server's certificate is not checked: whoever answers is taken for "
                                    + rule.spec().host()));
        }
    }
}
