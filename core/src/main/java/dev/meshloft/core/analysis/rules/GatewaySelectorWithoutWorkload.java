package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;

/// `gateway-selector-without-workload`.
final class GatewaySelectorWithoutWorkload implements KindRule<Gateway> {

    private static final RuleDoc DOC =
            RuleDoc.analysis("gateway-selector-without-workload", Severity.ERROR, "IST0101 KIA0302", """
            A Gateway selects no workload

            Nothing opens its ports. The selector is compared with the labels of pods in all namespaces. When the gateway's
            Deployment is simply not among the files, connect the cluster or add it to the workspace.

            Bad: `selector: {istio: ingress}` where the pods have `istio: ingressgateway`. Good: `selector: {istio: ingressgateway}`.
            Source: istio/istio pkg/config/analysis/analyzers/gateway/gateway.go
            Source: istio/istio pilot/pkg/model/push_context.go (mergeGateways)""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.copyOf(Kinds.WORKLOADS);
    }

    @Override
    public List<Kind<Gateway>> kinds() {
        return List.of(Kinds.GATEWAY);
    }

    @Override
    public void check(Typed<Gateway> gateway, MeshSnapshot mesh, Findings findings) {
        Map<String, String> selector = gateway.spec().selector();
        if (selector.isEmpty()
                || !mesh.indexes().selectors().selectEverywhere(selector).isEmpty()) {
            return;
        }
        YamlPath path = gateway.spec().at().key("selector");
        findings.add(
                gateway,
                path,
                "No workload has the labels " + Labels.print(selector)
                        + ", so nothing opens the ports of this Gateway");
    }
}
