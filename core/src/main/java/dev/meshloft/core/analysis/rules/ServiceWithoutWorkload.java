package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.kube.Service;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `service-without-workload`.
final class ServiceWithoutWorkload implements KindRule<Service> {

    private static final RuleDoc DOC = RuleDoc.analysis("service-without-workload", Severity.WARNING, "", """
            A Service selects no workload

            It has no endpoints, so requests to it end with 503. The rule runs only where workloads are known.

            Bad: `selector: {app: review}` where the pods have `app: reviews`. Good: `selector: {app: reviews}`.
            Source: kubernetes.io/docs/concepts/services-networking/service""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.copyOf(Kinds.WORKLOADS);
    }

    @Override
    public List<Kind<Service>> kinds() {
        return List.of(Kinds.SERVICE);
    }

    @Override
    public Optional<String> cannotRun(MeshSnapshot mesh) {
        return mesh.indexes().selectors().workloads().isEmpty()
                ? Optional.of("no workload is known")
                : Optional.empty();
    }

    @Override
    public void check(Typed<Service> service, MeshSnapshot mesh, Findings findings) {
        Map<String, String> selector = service.spec().selector();
        boolean empty = !selector.isEmpty()
                && !service.spec().isExternalName()
                && !mesh.indexes().selectors().workloadsIn(service.namespace()).isEmpty()
                && mesh.indexes()
                        .selectors()
                        .select(service.namespace(), selector)
                        .isEmpty();
        if (empty) {
            findings.add(
                    service,
                    service.spec().at().key("selector"),
                    "No workload in " + service.namespace() + " has the labels " + Labels.print(selector)
                            + ", so requests to this Service fail");
        }
    }
}
