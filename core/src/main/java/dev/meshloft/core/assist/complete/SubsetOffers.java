package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.SubsetWords;
import dev.meshloft.core.assist.explain.WorkloadWords;
import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.RegistryService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The subsets of a host.
record SubsetOffers(Request request) {

    /// Those that DestinationRules define for clients here, of the host beside the value.
    List<Offer> all() {
        String host = HostName.resolve(request.sibling(1, "host").stringOr(""), request.namespace());
        Optional<RegistryService> service =
                request.mesh().indexes().hosts().findAll(host).stream().findFirst();
        Map<String, EffectiveRule.OwnedSubset> subsets = new LinkedHashMap<>();
        service.ifPresent(known -> Clients.of(request).namespaces().stream()
                .flatMap(
                        client -> request.mesh().indexes().rules().candidates(host, known.namespace(), client).stream())
                .flatMap(rule -> rule.subsets().stream())
                .forEach(each -> subsets.putIfAbsent(each.subset().name(), each)));
        return subsets.values().stream()
                .map(each -> offer(each, service.orElseThrow()))
                .toList();
    }

    private Offer offer(EffectiveRule.OwnedSubset owned, RegistryService service) {
        int pods = request.mesh().indexes().selectors().workloadsOf(service, owned.subset()).stream()
                .mapToInt(MeshWorkload::pods)
                .sum();
        return Offer.text(
                owned.subset().name(),
                ItemKind.SUBSET,
                pods == 1 ? "1 pod" : pods + " pods",
                () -> new SubsetWords(request.knowledge()).of(owned, service));
    }

    /// Versions of the rule's host that have no subset yet.
    List<Offer> versions() {
        String host = HostName.resolve(request.spec().get("host").stringOr(""), request.namespace());
        List<String> present = request.spec().get("subsets").items().stream()
                .flatMap(subset -> subset.get("name").string().stream())
                .toList();
        Map<String, List<MeshWorkload>> versions = request.mesh().indexes().hosts().findAll(host).stream()
                .flatMap(service -> request.mesh().indexes().selectors().workloadsOf(service).stream())
                .filter(workload -> workload.labels().containsKey("version"))
                .collect(Collectors.groupingBy(
                        workload -> workload.labels().getOrDefault("version", ""), TreeMap::new, Collectors.toList()));
        present.forEach(versions::remove);
        return versions.entrySet().stream()
                .map(version -> Offer.text(
                        version.getKey(),
                        ItemKind.SUBSET,
                        "version of pods",
                        () -> new Explanation(
                                ItemKind.SUBSET,
                                version.getKey(),
                                "Label version of " + host,
                                "",
                                List.<Fact>of(WorkloadWords.fact("Pods", version.getValue())),
                                List.of())))
                .toList();
    }
}
