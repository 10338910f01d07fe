package dev.meshloft.core.assist.complete;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.ItemKind;
import dev.meshloft.core.assist.explain.WorkloadWords;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Naming;
import dev.meshloft.core.index.SelectorIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Labels of the workloads that the selector at the place looks at.
record LabelOffers(Request request, Naming naming) {

    /// Labels that say what a workload is; others are offered behind them.
    private static final List<String> USUAL = List.of("app", "version", "istio");

    /// Label keys that are not there yet.
    List<Offer> keys(Set<String> present) {
        Map<String, List<MeshWorkload>> byKey = new TreeMap<>(
                Comparator.comparingInt((String key) -> USUAL.contains(key) ? USUAL.indexOf(key) : USUAL.size())
                        .thenComparing(Comparator.naturalOrder()));
        for (MeshWorkload workload : workloads()) {
            workload.labels()
                    .keySet()
                    .forEach(key -> byKey.computeIfAbsent(key, _ -> new java.util.ArrayList<>())
                            .add(workload));
        }
        return byKey.entrySet().stream()
                .filter(entry -> !present.contains(entry.getKey()))
                .map(entry -> new Offer(
                        entry.getKey(),
                        ItemKind.LABEL,
                        entry.getValue().size() == 1
                                ? "1 workload"
                                : entry.getValue().size() + " workloads",
                        new Template(Template.place(1), List.of()).under(entry.getKey()),
                        true,
                        () -> explanation(entry.getKey(), "Label key", entry.getValue())))
                .toList();
    }

    /// Values that a label has.
    List<Offer> values(String key) {
        Map<String, List<MeshWorkload>> byValue = workloads().stream()
                .filter(workload -> workload.labels().containsKey(key))
                .collect(Collectors.groupingBy(
                        workload -> workload.labels().getOrDefault(key, ""), TreeMap::new, Collectors.toList()));
        return byValue.entrySet().stream()
                .map(entry -> Offer.text(
                        entry.getKey(),
                        ItemKind.LABEL,
                        namespaces(entry.getValue()),
                        () -> explanation(entry.getKey(), "Label " + key, entry.getValue())))
                .toList();
    }

    private static String namespaces(List<MeshWorkload> workloads) {
        List<String> names =
                workloads.stream().map(MeshWorkload::namespace).distinct().toList();
        return names.size() == 1 ? names.getFirst() : names.size() + " namespaces";
    }

    private static Explanation explanation(String title, String subtitle, List<MeshWorkload> workloads) {
        return new Explanation(
                ItemKind.LABEL, title, subtitle, "", List.of(WorkloadWords.fact("Workloads", workloads)), List.of());
    }

    private List<MeshWorkload> workloads() {
        SelectorIndex selectors = request.mesh().indexes().selectors();
        List<MeshWorkload> here = selectors.workloadsIn(request.namespace());
        return switch (naming) {
            case ANY_LABEL -> selectors.workloads();
            case SELECTED_LABEL -> request.isRootNamespace() ? selectors.workloads() : here;
            case SUBSET_LABEL -> behindHost(selectors);
            default -> here;
        };
    }

    private List<MeshWorkload> behindHost(SelectorIndex selectors) {
        String host = HostName.resolve(request.spec().get("host").stringOr(""), request.namespace());
        List<MeshWorkload> workloads = request.mesh().indexes().hosts().findAll(host).stream()
                .flatMap(service -> selectors.workloadsOf(service).stream())
                .distinct()
                .toList();
        return workloads.isEmpty() ? selectors.workloadsIn(request.namespace()) : workloads;
    }
}
