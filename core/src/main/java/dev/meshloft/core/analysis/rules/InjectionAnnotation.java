package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.kube.Workload;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;

/// `injection-annotation`.
final class InjectionAnnotation implements KindRule<Workload> {

    private static final RuleDoc DOC =
            RuleDoc.analysis("injection-annotation", Severity.WARNING, "IST0107 IST0135", """
            Injection is asked for by an annotation instead of a label

            The injector's webhook is called for pods by their labels and those of their namespace. In a namespace without
            injection nobody ever looks at the annotation, so the pod gets no sidecar; elsewhere it is deprecated.

            Bad: `annotations: {sidecar.istio.io/inject: "true"}`. Good: `labels: {sidecar.istio.io/inject: "true"}`.
            Source: istio/api annotation/annotations.yaml (sidecar.istio.io/inject)
            Source: istio/istio manifests/charts/istio-control/istio-discovery/templates/mutatingwebhook.yaml""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<? extends Kind<? extends Workload>> kinds() {
        return Kinds.WORKLOADS;
    }

    private static final String INJECT = Workload.INJECT;

    @Override
    public void check(Typed<Workload> workload, MeshSnapshot mesh, Findings findings) {
        Workload spec = workload.spec();
        boolean label = spec.labels().containsKey(INJECT);
        if (label
                || !spec.annotations().containsKey(INJECT)
                || spec.annotations().containsKey("sidecar.istio.io/status")) {
            return;
        }
        YamlPath path = spec.at().parent().key("metadata").key("annotations").key(INJECT);
        String value = String.valueOf(spec.annotations().get(INJECT));
        boolean wanted = value.equals("true");
        String message = "Injection is decided by the label " + INJECT + "; as an annotation it is deprecated"
                + (wanted ? " and does nothing in a namespace without injection" : "");
        findings.add(Finding.atKey(workload.resource(), path, message)
                .as(wanted ? Severity.WARNING : Severity.INFO)
                .fix(InjectionFix.of(workload.resource(), spec.at().parent().key("metadata"))));
    }
}
