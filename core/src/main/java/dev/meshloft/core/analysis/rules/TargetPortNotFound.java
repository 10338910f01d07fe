package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.kube.Service;
import dev.meshloft.core.kube.Workload;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// `target-port-not-found`.
final class TargetPortNotFound implements KindRule<Service> {

    private static final RuleDoc DOC = RuleDoc.analysis("target-port-not-found", Severity.WARNING, "KIA0701", """
            A Service's named target port is a port of none of its containers

            The port then has no endpoints, and requests end with 503. Numbers need not be declared by a container, so only names
            are checked; Kiali checks numbers as well.

            Bad: `targetPort: web` where the container's port is called `http`. Good: `targetPort: http`.
            Source: kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<Service>> kinds() {
        return List.of(Kinds.SERVICE);
    }

    @Override
    public void check(Typed<Service> service, MeshSnapshot mesh, Findings findings) {
        List<MeshWorkload> workloads = mesh.indexes().hosts().servicesOf(service.key()).stream()
                .flatMap(each -> mesh.indexes().selectors().workloadsOf(each).stream())
                .toList();
        if (workloads.isEmpty()
                || workloads.stream().anyMatch(each -> each.template().isEmpty())) {
            return;
        }
        Set<String> names = workloads.stream()
                .flatMap(each -> each.template().stream())
                .flatMap(template -> template.containers().stream())
                .flatMap(container -> container.ports().stream())
                .map(Workload.ContainerPort::name)
                .collect(Collectors.toSet());
        for (Service.ServicePort port : service.spec().ports()) {
            String target = port.targetPort();
            if (!target.isEmpty() && !target.matches("[0-9]+") && !names.contains(target)) {
                findings.add(
                        service,
                        port.at().key("targetPort"),
                        "No container behind " + service.key() + " has a port named " + target);
            }
        }
    }
}
