package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.MeshRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.ExportScope;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `mesh-host-conflict`.
final class MeshHostConflict implements MeshRule {

    private static final RuleDoc DOC = RuleDoc.analysis("mesh-host-conflict", Severity.ERROR, "IST0109 KIA1106", """
            Two VirtualServices route the same host inside the mesh

            Sidecars take the routes of the older one and ignore the other. Only VirtualServices that the same clients see in the
            same rank conflict: one that is private to a namespace goes before a public one by design, though `istioctl analyze`
            reports such pairs. Wildcard hosts do not conflict with hosts they cover: the more specific one is taken.

            Bad: two public VirtualServices with `hosts: [reviews]` in one namespace. Good: one with the routes of both.
            Source: istio/istio pilot/pkg/model/push_context.go (initVirtualServices)
            Source: istio/istio pkg/config/analysis/analyzers/virtualservice/conflictingmeshgatewayhosts.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(MeshSnapshot mesh, Findings findings) {
        Map<String, Typed<VirtualService>> first = new HashMap<>();
        mesh.virtualServices().stream()
                .filter(service -> !service.spec().isDelegate())
                .filter(service -> service.spec().boundGateways().contains(VirtualService.MESH))
                .sorted(Typed.OLDEST_FIRST)
                .forEach(service -> check(service, mesh, first, findings));
    }

    private static void check(
            Typed<VirtualService> service,
            MeshSnapshot mesh,
            Map<String, Typed<VirtualService>> first,
            Findings findings) {
        List<String> ranks = ranks(service, mesh.indexes().visibility().exportScope(service));
        for (int i = 0; i < service.spec().hosts().size(); i++) {
            String host = HostName.resolve(service.spec().hosts().get(i), service.namespace());
            Typed<VirtualService> older = null;
            for (String rank : ranks) {
                Typed<VirtualService> earlier = first.putIfAbsent(rank + " " + host, service);
                older = older == null && !service.equals(earlier) ? earlier : older;
            }
            if (older != null) {
                YamlPath path = service.spec().at().key("hosts").index(i);
                String message = older.key() + " routes " + host + " already; sidecars ignore this one for it";
                findings.add(Finding.at(service.resource(), path, message)
                        .related(older.resource(), older.spec().at().key("hosts"), "The one in force"));
            }
        }
    }

    /// Where it stands for whom: public, or private or exported for a namespace.
    private static List<String> ranks(Typed<VirtualService> service, ExportScope scope) {
        return scope.everyone()
                ? List.of("public")
                : scope.namespaces().stream()
                        .map(namespace -> (namespace.equals(service.namespace()) ? "own " : "exported ") + namespace)
                        .toList();
    }
}
