package dev.meshloft.core.impact;

import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.traffic.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Workloads that stand for all callers: one per namespace, service account, labels that routes or rules ask for, and
/// with or without a sidecar.
final class Callers {

    static final int MOST = 40;

    private final List<Caller> chosen = new ArrayList<>();
    private boolean cut;

    static Callers of(MeshSnapshot before, MeshSnapshot after) {
        Callers callers = new Callers();
        Set<String> labels = labelsAskedFor(before);
        labels.addAll(labelsAskedFor(after));
        Map<String, Caller> bySignature = new LinkedHashMap<>();
        for (MeshWorkload workload : after.indexes().selectors().workloads()) {
            boolean usable = workload.template().isPresent() && !isGateway(after, workload);
            if (usable) {
                Map<String, String> asked = new LinkedHashMap<>(workload.labels());
                asked.keySet().retainAll(labels);
                bySignature.putIfAbsent(
                        workload.identity() + workload.meshed() + asked,
                        new Caller.Workload(workload.namespace(), workload.name()));
            }
        }
        callers.cut = bySignature.size() > MOST;
        bySignature.values().stream().limit(MOST).forEach(callers.chosen::add);
        return callers;
    }

    List<Caller> chosen() {
        return chosen;
    }

    boolean isCut() {
        return cut;
    }

    /// Gateway workloads that select this Gateway's labels.
    static List<Caller> through(MeshSnapshot snapshot, Map<String, String> selector) {
        return snapshot.indexes().selectors().selectEverywhere(selector).stream()
                .limit(1)
                .<Caller>map(each -> new Caller.ThroughGateway(each.namespace(), each.name()))
                .toList();
    }

    private static boolean isGateway(MeshSnapshot snapshot, MeshWorkload workload) {
        return workload.isGateway()
                || snapshot.gateways().stream()
                        .map(each -> each.spec().selector())
                        .anyMatch(selector -> !selector.isEmpty()
                                && workload.labels().entrySet().containsAll(selector.entrySet()));
    }

    private static Set<String> labelsAskedFor(MeshSnapshot snapshot) {
        Set<String> labels = new LinkedHashSet<>();
        snapshot.virtualServices()
                .forEach(service -> service.spec()
                        .http()
                        .forEach(route -> route.match()
                                .forEach(match ->
                                        labels.addAll(match.sourceLabels().keySet()))));
        snapshot.destinationRules()
                .forEach(rule -> rule.spec()
                        .workloadSelector()
                        .ifPresent(selector -> labels.addAll(selector.labels().keySet())));
        snapshot.sidecars()
                .forEach(sidecar -> sidecar.spec()
                        .workloadSelector()
                        .ifPresent(selector -> labels.addAll(selector.labels().keySet())));
        return labels;
    }

    /// The ports of a host in either snapshot.
    static Set<Integer> ports(String host, MeshSnapshot before, MeshSnapshot after) {
        Set<Integer> ports = new LinkedHashSet<>();
        for (MeshSnapshot snapshot : List.of(before, after)) {
            snapshot.indexes().hosts().findAll(host).stream()
                    .flatMap(service -> service.ports().stream())
                    .forEach(port -> ports.add(port.number()));
        }
        return ports;
    }

    static Set<String> namespaces(String host, MeshSnapshot before, MeshSnapshot after) {
        Set<String> namespaces = new LinkedHashSet<>();
        for (MeshSnapshot snapshot : List.of(before, after)) {
            snapshot.indexes().hosts().findAll(host).stream()
                    .map(RegistryService::namespace)
                    .forEach(namespaces::add);
        }
        return namespaces;
    }
}
