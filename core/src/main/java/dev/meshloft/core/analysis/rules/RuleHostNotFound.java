package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;

/// `rule-host-not-found`.
final class RuleHostNotFound implements KindRule<DestinationRule> {

    private static final RuleDoc DOC =
            RuleDoc.analysis("rule-host-not-found", Severity.WARNING, "IST0174 KIA0202", """
            A DestinationRule is for a host that nobody provides

            It does nothing: no client has a cluster for the host. A name without a dot is a Service of the rule's own
            namespace. Rules for wildcard hosts are left alone.

            Bad: `host: review` without a Service `review`. Good: `host: reviews.shop.svc.cluster.local`.
            Source: istio/istio pkg/config/analysis/analyzers/destinationrule/subset.go
            Source: istio/istio pilot/pkg/model/push_context.go (setDestinationRules)""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.of(Kinds.SERVICE, Kinds.SERVICE_ENTRY);
    }

    @Override
    public List<Kind<DestinationRule>> kinds() {
        return List.of(Kinds.DESTINATION_RULE);
    }

    @Override
    public void check(Typed<DestinationRule> rule, MeshSnapshot mesh, Findings findings) {
        String written = rule.spec().host();
        String host = HostName.resolve(written, rule.namespace());
        if (host.isEmpty()
                || HostName.isWildcard(host)
                || mesh.indexes().hosts().isKnown(host)) {
            return;
        }
        YamlPath path = rule.spec().at().key("host");
        List<String> meant = new KnownHosts(mesh).meantBy(written, rule.namespace());
        String message = KnownHosts.unknown(host) + ", so this rule does nothing" + KnownHosts.hint(meant);
        findings.add(Finding.at(rule.resource(), path, message).fix(KnownHosts.fix(rule.resource(), path, meant)));
    }
}
