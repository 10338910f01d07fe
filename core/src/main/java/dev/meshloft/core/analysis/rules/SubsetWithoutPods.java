package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.SelectorIndex;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.Subset;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Optional;

/// `subset-without-pods`.
final class SubsetWithoutPods implements KindRule<DestinationRule> {

    private static final RuleDoc DOC =
            RuleDoc.analysis("subset-without-pods", Severity.WARNING, "IST0173 KIA0203", """
            A subset selects no workload of its service

            A route to the subset is answered with 503 (no healthy upstream). The labels are compared with those of the
            workloads that the Service selects; `istioctl analyze` takes pods of any service in any namespace. Services without any
            workload and labels that a rollout controller sets are left alone.

            Bad: `labels: {version: v9}` where the pods are v1 and v2. Good: `labels: {version: v2}`.
            Source: istio/istio pkg/config/analysis/analyzers/destinationrule/subset.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.copyOf(Kinds.WORKLOADS);
    }

    @Override
    public List<Kind<DestinationRule>> kinds() {
        return List.of(Kinds.DESTINATION_RULE);
    }

    @Override
    public void check(Typed<DestinationRule> rule, MeshSnapshot mesh, Findings findings) {
        if (rule.spec().subsets().isEmpty()) {
            return;
        }
        String host = HostName.resolve(rule.spec().host(), rule.namespace());
        Optional<RegistryService> service =
                mesh.indexes().hosts().findVisible(host, rule.namespace()).filter(RegistryService::isKubernetes);
        service.ifPresent(found -> check(rule, found, mesh, findings));
    }

    private static void check(
            Typed<DestinationRule> rule, RegistryService service, MeshSnapshot mesh, Findings findings) {
        SelectorIndex selectors = mesh.indexes().selectors();
        if (selectors.workloadsOf(service).isEmpty()) {
            return;
        }
        for (Subset subset : rule.spec().subsets()) {
            boolean known = subset.labels().keySet().stream().noneMatch(SubsetWithoutPods::isSetLater);
            if (known
                    && !subset.labels().isEmpty()
                    && selectors.workloadsOf(service, subset).isEmpty()) {
                findings.add(
                        rule,
                        subset.at().key("labels"),
                        "No workload of " + service.host() + " has the labels " + Labels.print(subset.labels())
                                + "; the subset " + subset.name() + " is empty");
            }
        }
    }

    private static boolean isSetLater(String label) {
        return label.startsWith("topology.") || label.equals("rollouts-pod-template-hash");
    }
}
