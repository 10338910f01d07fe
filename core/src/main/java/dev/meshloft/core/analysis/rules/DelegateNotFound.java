package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Delegate;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/// `delegate-not-found`.
final class DelegateNotFound implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.analysis("delegate-not-found", Severity.ERROR, "", """
            A route hands over to a VirtualService that cannot take it

            The delegate must exist and have no `hosts`; a VirtualService with hosts is no delegate. The route is dropped, and
            requests go on to the next one.

            Bad: `delegate: {name: reviews}` for a VirtualService with `hosts`. Good: the same without `hosts`.
            Source: istio/istio pilot/pkg/model/virtualservice_controller.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.of(Kinds.VIRTUAL_SERVICE);
    }

    @Override
    public List<Kind<VirtualService>> kinds() {
        return List.of(Kinds.VIRTUAL_SERVICE);
    }

    @Override
    public void check(Typed<VirtualService> service, MeshSnapshot mesh, Findings findings) {
        for (HttpRoute route : service.spec().http()) {
            route.delegate().ifPresent(delegate -> check(service, delegate, mesh, findings));
        }
    }

    private static void check(Typed<VirtualService> service, Delegate delegate, MeshSnapshot mesh, Findings findings) {
        String namespace = delegate.namespace().isEmpty() ? service.namespace() : delegate.namespace();
        Optional<Typed<VirtualService>> target =
                mesh.resources().find(Kinds.VIRTUAL_SERVICE, namespace, delegate.name());
        YamlPath path = delegate.at().key("name");
        if (target.isEmpty()) {
            findings.add(
                    service,
                    path,
                    "There is no VirtualService " + namespace + "/" + delegate.name()
                            + " to hand over to; this route is dropped");
        } else if (!target.get().spec().isDelegate()) {
            String message = target.get().key() + " has hosts and so cannot be a delegate; this route is dropped";
            findings.add(Finding.at(service.resource(), path, message)
                    .related(target.get().resource(), target.get().spec().at().key("hosts"), "Its hosts"));
        }
    }
}
