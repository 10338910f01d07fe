package dev.meshloft.core.index;

import dev.meshloft.core.istio.Subset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Workloads by their labels, and what selects them. One look at a selector costs the workloads of its rarest label.
public final class SelectorIndex {

    private final List<MeshWorkload> workloads;
    private final Map<String, List<MeshWorkload>> byNamespace = new HashMap<>();
    private final Map<String, List<MeshWorkload>> byNamespaceAndLabel = new HashMap<>();
    private final Map<String, List<MeshWorkload>> byLabel = new HashMap<>();
    private final Map<String, List<RegistryService>> servicesByLabel = new HashMap<>();

    private SelectorIndex(List<MeshWorkload> workloads, HostIndex hosts) {
        this.workloads = workloads;
        for (MeshWorkload workload : workloads) {
            add(byNamespace, workload.namespace(), workload);
            workload.labels().forEach((key, value) -> {
                add(byLabel, key + "=" + value, workload);
                add(byNamespaceAndLabel, workload.namespace() + "/" + key + "=" + value, workload);
            });
        }
        for (RegistryService service : hosts.services()) {
            service.selector()
                    .flatMap(SelectorIndex::firstLabel)
                    .ifPresent(label -> servicesByLabel
                            .computeIfAbsent(service.namespace() + "/" + label, _ -> new ArrayList<>())
                            .add(service));
        }
    }

    static SelectorIndex of(ResourceSet resources, HostIndex hosts) {
        return new SelectorIndex(WorkloadCollector.collect(resources), hosts);
    }

    /// Most changes of Pods leave all workloads as they were; then the earlier index is returned.
    ///
    /// @param earlier of the same hosts
    static SelectorIndex of(ResourceSet resources, HostIndex hosts, SelectorIndex earlier) {
        List<MeshWorkload> workloads = WorkloadCollector.collect(resources);
        return workloads.equals(earlier.workloads) ? earlier : new SelectorIndex(workloads, hosts);
    }

    /// All workloads, by namespace and name.
    public List<MeshWorkload> workloads() {
        return workloads;
    }

    public List<MeshWorkload> workloadsIn(String namespace) {
        return Collections.unmodifiableList(byNamespace.getOrDefault(namespace, List.of()));
    }

    /// The workloads of a namespace that have all these labels; no labels select all.
    public List<MeshWorkload> select(String namespace, Map<String, String> labels) {
        return labels.isEmpty() ? workloadsIn(namespace) : rarest(byNamespaceAndLabel, namespace + "/", labels);
    }

    /// The workloads of all namespaces that have all these labels, as a Gateway's selector means it.
    public List<MeshWorkload> selectEverywhere(Map<String, String> labels) {
        return labels.isEmpty() ? workloads : rarest(byLabel, "", labels);
    }

    /// The workloads behind a service; none for a service without selector.
    public List<MeshWorkload> workloadsOf(RegistryService service) {
        return service.selector()
                .map(labels -> select(service.namespace(), labels))
                .orElse(List.of());
    }

    /// The workloads behind a subset of a service.
    public List<MeshWorkload> workloadsOf(RegistryService service, Subset subset) {
        return workloadsOf(service).stream()
                .filter(workload -> hasAll(workload, subset.labels()))
                .toList();
    }

    /// The services whose selector chooses the workload, oldest first.
    public List<RegistryService> servicesOf(MeshWorkload workload) {
        return workload.labels().entrySet().stream()
                .flatMap(
                        label -> servicesByLabel
                                .getOrDefault(
                                        workload.namespace() + "/" + label.getKey() + "=" + label.getValue(), List.of())
                                .stream())
                .filter(service -> hasAll(workload, service.selector().orElse(Map.of())))
                .sorted(Comparator.comparing(RegistryService::source, Typed.OLDEST_FIRST))
                .toList();
    }

    private static List<MeshWorkload> rarest(
            Map<String, List<MeshWorkload>> index, String prefix, Map<String, String> labels) {
        List<MeshWorkload> candidates = labels.entrySet().stream()
                .map(label -> index.getOrDefault(prefix + label.getKey() + "=" + label.getValue(), List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        return candidates.stream().filter(each -> hasAll(each, labels)).toList();
    }

    private static boolean hasAll(MeshWorkload workload, Map<String, String> labels) {
        return labels.entrySet().stream()
                .allMatch(label -> label.getValue().equals(workload.labels().get(label.getKey())));
    }

    private static Optional<String> firstLabel(Map<String, String> selector) {
        return selector.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .findFirst();
    }

    private static void add(Map<String, List<MeshWorkload>> index, String key, MeshWorkload workload) {
        index.computeIfAbsent(key, _ -> new ArrayList<>()).add(workload);
    }
}
