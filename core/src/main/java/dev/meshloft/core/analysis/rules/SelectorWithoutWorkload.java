package dev.meshloft.core.analysis.rules;

import dev.meshloft.core.analysis.Findings;
import dev.meshloft.core.analysis.KindRule;
import dev.meshloft.core.analysis.RuleDoc;
import dev.meshloft.core.diagnostic.Severity;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.EnvoyFilter;
import dev.meshloft.core.istio.Extension;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.istio.ProxyConfig;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.istio.ServiceEntry;
import dev.meshloft.core.istio.Sidecar;
import dev.meshloft.core.istio.Telemetry;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Optional;

/// `selector-without-workload`.
final class SelectorWithoutWorkload implements KindRule<Object> {

    private static final RuleDoc DOC =
            RuleDoc.analysis("selector-without-workload", Severity.WARNING, "IST0101 IST0127 KIA0004", """
            A selector matches no workload

            The object has no effect until a workload with these labels appears. Policies of the root namespace select in all
            namespaces; Kiali looks only in the root namespace itself.

            Bad: `matchLabels: {app: web-frontend}` where the pods have `app: web`. Good: `matchLabels: {app: web}`.
            Source: istio/istio pkg/config/analysis/analyzers/authz/authorizationpolicies.go
            Source: istio/istio pkg/config/analysis/analyzers/sidecar/selector.go""");

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public List<Kind<?>> needs() {
        return List.copyOf(Kinds.WORKLOADS);
    }

    @Override
    public List<? extends Kind<? extends Object>> kinds() {
        return SELECTING;
    }

    private static final List<Kind<?>> SELECTING = List.of(
            Kinds.AUTHORIZATION_POLICY,
            Kinds.PEER_AUTHENTICATION,
            Kinds.REQUEST_AUTHENTICATION,
            Kinds.SIDECAR,
            Kinds.TELEMETRY,
            Kinds.ENVOY_FILTER,
            Kinds.WASM_PLUGIN,
            Kinds.TRAFFIC_EXTENSION,
            Kinds.PROXY_CONFIG,
            Kinds.DESTINATION_RULE,
            Kinds.SERVICE_ENTRY);

    @Override
    public Optional<String> cannotRun(MeshSnapshot mesh) {
        return mesh.indexes().selectors().workloads().isEmpty()
                ? Optional.of("no workload is known")
                : Optional.empty();
    }

    @Override
    public void check(Typed<Object> object, MeshSnapshot mesh, Findings findings) {
        selector(object.spec())
                .filter(selector -> !selector.labels().isEmpty())
                .filter(selector -> isUnmatched(object, selector, mesh))
                .ifPresent(selector -> findings.add(object, selector.at(), message(object, selector)));
    }

    private static boolean isUnmatched(Typed<Object> object, WorkloadSelector selector, MeshSnapshot mesh) {
        boolean everywhere = !(object.spec() instanceof Sidecar
                || object.spec() instanceof DestinationRule
                || object.spec() instanceof ServiceEntry);
        List<MeshWorkload> found = everywhere
                ? Selected.workloads(object.namespace(), selector.labels(), mesh)
                : mesh.indexes().selectors().select(object.namespace(), selector.labels());
        return found.isEmpty()
                && mesh.resources().of(Kinds.WORKLOAD_GROUP).stream()
                        .noneMatch(group -> selector.selects(group.spec().labels())
                                || selector.selects(group.spec().template().labels()));
    }

    private static String message(Typed<Object> object, WorkloadSelector selector) {
        return "No workload in " + object.namespace() + " has the labels " + Labels.print(selector.labels())
                + ", so this " + object.resource().kind() + " has no effect";
    }

    private static Optional<WorkloadSelector> selector(Object spec) {
        return switch (spec) {
            case AuthorizationPolicy each -> each.selector();
            case PeerAuthentication each -> each.selector();
            case RequestAuthentication each -> each.selector();
            case Sidecar each -> each.workloadSelector();
            case Telemetry each -> each.selector();
            case EnvoyFilter each -> each.workloadSelector();
            case Extension each -> each.selector();
            case ProxyConfig each -> each.selector();
            case DestinationRule each -> each.workloadSelector();
            case ServiceEntry each -> each.workloadSelector();
            default -> Optional.empty();
        };
    }
}
