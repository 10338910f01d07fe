package dev.meshloft.core.index;

import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.kube.MeshConfig;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which DestinationRule holds for a client and a service (`setDestinationRules` and `destinationRule` in
/// `pilot/pkg/model/push_context.go`).
public final class RuleIndex {

    private final String rootNamespace;
    private final Map<String, RuleMerger> local = new HashMap<>();
    private final Map<String, RuleMerger> exported = new HashMap<>();
    private final RuleMerger rootPrivate = new RuleMerger();

    private RuleIndex(String rootNamespace) {
        this.rootNamespace = rootNamespace;
    }

    static RuleIndex of(ResourceSet resources) {
        MeshConfig mesh = resources.meshConfig();
        RuleIndex index = new RuleIndex(mesh.rootNamespace());
        resources.of(Kinds.DESTINATION_RULE).stream()
                .sorted(Comparator.comparing((Typed<DestinationRule> rule) ->
                                rule.spec().workloadSelector().isEmpty())
                        .thenComparing(Typed.OLDEST_FIRST))
                .forEach(rule -> index.add(rule, mesh.defaultDestinationRuleExportTo()));
        return index;
    }

    private void add(Typed<DestinationRule> rule, List<String> meshDefault) {
        String own = rule.namespace();
        String host = HostName.resolve(rule.spec().host(), own);
        boolean selective = rule.spec().workloadSelector().isPresent();
        ExportScope written =
                ExportScope.of(selective ? List.of(".") : rule.spec().exportTo(), own, List.of());
        boolean privateDefault = !selective && rule.spec().exportTo().isEmpty() && meshDefault.contains(".");
        if (written.isVisibleIn(own)) {
            local.computeIfAbsent(own, _ -> new RuleMerger()).add(rule, host, written);
        }
        if (!privateDefault && !written.isPrivate(own)) {
            exported.computeIfAbsent(own, _ -> new RuleMerger()).add(rule, host, written);
        } else if (own.equals(rootNamespace)) {
            rootPrivate.add(rule, host, written);
        }
    }

    /// The rule for one client.
    ///
    /// @param host complete
    /// @param serviceNamespace of the service behind the host
    /// @param clientLabels of the client's pods; decide between rules with a workload selector
    public Optional<EffectiveRule> find(
            String host, String serviceNamespace, String clientNamespace, Map<String, String> clientLabels) {
        List<EffectiveRule> candidates = candidates(host, serviceNamespace, clientNamespace);
        return candidates.stream()
                .filter(rule -> rule.workloadSelector()
                        .filter(selector -> selector.selects(clientLabels))
                        .isPresent())
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(rule -> rule.workloadSelector().isEmpty())
                        .findFirst());
    }

    /// The rule for a client in a namespace, leaving aside rules with a workload selector.
    public Optional<EffectiveRule> find(String host, String serviceNamespace, String clientNamespace) {
        return find(host, serviceNamespace, clientNamespace, Map.of());
    }

    /// All rules of the namespace that decides: several only with workload selectors or different `exportTo`.
    public List<EffectiveRule> candidates(String host, String serviceNamespace, String clientNamespace) {
        Optional<List<EffectiveRule>> own = clientNamespace.equals(rootNamespace)
                ? rootPrivate.table().findMostSpecific(host)
                : lookUp(local, clientNamespace, host);
        if (own.isPresent()) {
            return Collections.unmodifiableList(own.get());
        }
        List<EffectiveRule> ofService = exportedFrom(serviceNamespace, host, clientNamespace);
        return ofService.isEmpty() ? exportedFrom(rootNamespace, host, clientNamespace) : ofService;
    }

    private List<EffectiveRule> exportedFrom(String owner, String host, String clientNamespace) {
        return lookUp(exported, owner, host).orElse(List.of()).stream()
                .filter(rule -> rule.exportTo().isVisibleIn(clientNamespace))
                .toList();
    }

    private static Optional<List<EffectiveRule>> lookUp(Map<String, RuleMerger> index, String namespace, String host) {
        RuleMerger merger = index.get(namespace);
        return merger == null ? Optional.empty() : merger.table().findMostSpecific(host);
    }
}
