package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Finding;
import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.Fixes;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Destination;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/// `subset-not-found`.
final class SubsetNotFound implements KindRule<VirtualService> {

    private static final RuleDoc DOC = RuleDoc.analysis("subset-not-found", Severity.ERROR, "IST0101 KIA1107", """
            A route leads to a subset that no DestinationRule defines

            Proxies answer such requests with 503: a subset is a cluster of its own, and it does not exist. The rule must hold
            for the clients of the VirtualService: it is looked up in the client's namespace, then in the service's, then in
            the root namespace, and `exportTo` can hide it. `istioctl analyze` ignores `exportTo` and finds rules for external
            hosts only in their own namespace; this rule resolves as proxies get it.

            Bad: `subset: v3` beside a DestinationRule with the subsets v1 and v2. Good: `subset: v2`.
            Source: istio/istio pkg/config/analysis/analyzers/virtualservice/destinationrules.go
            Source: istio/istio pilot/pkg/model/push_context.go (destinationRule)""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.of(Kinds.DESTINATION_RULE);
    }

    @Override
    public List<Kind<VirtualService>> kinds() {
        return List.of(Kinds.VIRTUAL_SERVICE);
    }

    @Override
    public void check(Typed<VirtualService> service, MeshSnapshot mesh, Findings findings) {
        for (Destination destination : Routes.destinations(service.spec())) {
            if (!destination.subset().isEmpty()) {
                Routes.findService(service, destination.host(), mesh)
                        .ifPresent(target -> check(service, destination, target, mesh, findings));
            }
        }
    }

    private static void check(
            Typed<VirtualService> service,
            Destination destination,
            RegistryService target,
            MeshSnapshot mesh,
            Findings findings) {
        String host = HostName.resolve(destination.host(), service.namespace());
        List<String> subsets = Routes.clientNamespaces(service).stream()
                .flatMap(client -> mesh.indexes().rules().candidates(host, target.namespace(), client).stream())
                .flatMap(rule -> rule.subsets().stream())
                .map(each -> each.subset().name())
                .distinct()
                .toList();
        if (!subsets.contains(destination.subset())) {
            findings.add(finding(service, destination, host, subsets, mesh));
        }
    }

    private static Finding finding(
            Typed<VirtualService> service,
            Destination destination,
            String host,
            List<String> subsets,
            MeshSnapshot mesh) {
        YamlPath path = destination.at().key("subset");
        Optional<Typed<DestinationRule>> hidden = mesh.destinationRules().stream()
                .filter(rule -> rule.spec().findSubset(destination.subset()).isPresent())
                .filter(rule ->
                        HostName.resolve(rule.spec().host(), rule.namespace()).equals(host))
                .findFirst();
        if (hidden.isPresent()) {
            String message = hidden.get().key() + " defines the subset " + destination.subset()
                    + ", but does not hold for clients in " + service.namespace();
            return Finding.at(service.resource(), path, message)
                    .related(hidden.get().resource(), YamlPath.ROOT, "The DestinationRule");
        }
        String known = subsets.isEmpty() ? "" : "; it has " + Words.and(subsets);
        String message = "No DestinationRule defines the subset " + destination.subset() + " of " + host + known;
        Optional<QuickFix> fix = subsets.size() == 1
                ? Fixes.unsafe(Fixes.replaceValue(
                        service.resource(), path, subsets.getFirst(), "Change subset to " + subsets.getFirst()))
                : Optional.empty();
        return Finding.at(service.resource(), path, message).fix(fix);
    }
}
