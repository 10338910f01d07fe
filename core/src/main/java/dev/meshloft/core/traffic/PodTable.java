package dev.meshloft.core.traffic;

import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.kube.Namespace;
import dev.meshloft.core.kube.Workload;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.security.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The pods of a mesh. A controller without pods stands for one pod `<name>-0`; pods without an address get one from
/// 10.244.1.1 on, in the order of the documents, so that answers are the same every time.
final class PodTable {

    private static final int FIRST_ADDRESS = 10 << 24 | 244 << 16 | 1 << 8;
    private static final Set<String> CONTROLLERS =
            Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController");

    private final List<Pod> pods = new ArrayList<>();
    private final Map<String, List<Pod>> byNamespace = new HashMap<>();
    private final Map<String, Pod> byAddress = new HashMap<>();
    private final Map<String, List<Pod>> byLabel = new HashMap<>();
    private final Map<String, Typed<Namespace>> namespaces = new HashMap<>();

    static PodTable of(MeshSnapshot snapshot) {
        PodTable table = new PodTable();
        snapshot.namespaces().forEach(each -> table.namespaces.put(each.name(), each));
        table.fill(snapshot);
        return table;
    }

    List<Pod> all() {
        return Collections.unmodifiableList(pods);
    }

    Optional<Pod> withAddress(String ip) {
        return Optional.ofNullable(byAddress.get(ip));
    }

    Optional<Typed<Namespace>> namespace(String name) {
        return Optional.ofNullable(namespaces.get(name));
    }

    /// A pod by its name, its controller's, its `app` label or its `istio` label.
    Optional<Pod> find(String namespace, String name) {
        List<Predicate<Pod>> ways = List.of(
                pod -> pod.name().equals(name),
                pod -> pod.owner().equals(name),
                pod -> name.equals(pod.labels().get("app")),
                pod -> name.equals(pod.labels().get("istio")));
        List<Pod> candidates = byNamespace.getOrDefault(namespace, List.of());
        return ways.stream()
                .flatMap(way -> candidates.stream().filter(way).limit(1))
                .findFirst();
    }

    /// The pods that a service selects, by name.
    List<Pod> behind(RegistryService service) {
        Map<String, String> selector = service.selector().orElse(Map.of());
        if (selector.isEmpty()) {
            return List.of();
        }
        Map.Entry<String, String> first = selector.entrySet().iterator().next();
        return byLabel.getOrDefault(label(service.namespace(), first.getKey(), first.getValue()), List.of()).stream()
                .filter(pod -> pod.hasLabels(selector))
                .sorted(Comparator.comparing(Pod::name))
                .toList();
    }

    private void fill(MeshSnapshot snapshot) {
        List<Typed<Workload>> sources = inOrder(snapshot);
        Set<String> used = new HashSet<>();
        sources.forEach(each -> used.add(each.spec().podIp()));
        String trustDomain = snapshot.meshConfig().trustDomain();
        int next = FIRST_ADDRESS;
        for (Typed<Workload> source : sources) {
            String ip = source.spec().podIp();
            if (ip.isEmpty()) {
                do {
                    next++;
                } while (used.contains(text(next)));
                ip = text(next);
            }
            add(pod(source, ip, trustDomain));
        }
    }

    private void add(Pod pod) {
        pods.add(pod);
        byAddress.put(pod.ip(), pod);
        byNamespace.computeIfAbsent(pod.namespace(), _ -> new ArrayList<>()).add(pod);
        pod.labels()
                .forEach((key, value) -> byLabel.computeIfAbsent(
                                label(pod.namespace(), key, value), _ -> new ArrayList<>())
                        .add(pod));
    }

    /// Pods, and controllers none of whose pods are there.
    private static List<Typed<Workload>> inOrder(MeshSnapshot snapshot) {
        IdentityHashMap<Resource, Integer> position = new IdentityHashMap<>();
        List<Resource> written = snapshot.resources().written();
        for (int i = 0; i < written.size(); i++) {
            position.put(written.get(i), i);
        }
        List<Typed<Workload>> all = snapshot.workloads();
        List<Typed<Workload>> owned = all.stream()
                .filter(each -> each.resource().kind().equals("Pod")
                        && each.spec().owner().isPresent())
                .toList();
        return all.stream()
                .filter(each -> each.resource().kind().equals("Pod") || standsForPods(each, owned))
                .sorted(Comparator.comparing(each -> position.getOrDefault(each.resource(), 0)))
                .toList();
    }

    private static boolean standsForPods(Typed<Workload> controller, List<Typed<Workload>> owned) {
        return CONTROLLERS.contains(controller.resource().kind())
                && controller.spec().owner().isEmpty()
                && controller.spec().replicas().orElse(1) > 0
                && owned.stream()
                        .noneMatch(pod -> pod.namespace().equals(controller.namespace())
                                && pod.spec().owner().orElseThrow().name().startsWith(controller.name()));
    }

    private Pod pod(Typed<Workload> source, String ip, String trustDomain) {
        boolean written = source.resource().kind().equals("Pod");
        boolean meshed = isMeshed(source);
        Map<String, String> labels = new LinkedHashMap<>(source.spec().labels());
        if (meshed) {
            labels.put("security.istio.io/tlsMode", "istio");
        }
        String name = written ? source.name() : source.name() + "-0";
        Identity identity =
                new Identity(trustDomain, source.namespace(), source.spec().serviceAccount());
        String owner = written ? withoutEnding(source) : source.name();
        return new Pod(source.namespace(), name, owner, Map.copyOf(labels), identity, ip, meshed, source);
    }

    private static String withoutEnding(Typed<Workload> pod) {
        return pod.spec()
                .owner()
                .map(owner ->
                        owner.kind().equals("ReplicaSet") ? owner.name().replaceFirst("-[a-z0-9]+$", "") : owner.name())
                .orElseGet(() -> pod.name().endsWith("-0")
                        ? pod.name().substring(0, pod.name().length() - 2)
                        : pod.name());
    }

    /// Injection, as `MeshWorkload.meshed` has it.
    private boolean isMeshed(Typed<Workload> workload) {
        Workload spec = workload.spec();
        if (spec.hasProxyContainer() || "istio".equals(spec.labels().get("security.istio.io/tlsMode"))) {
            return true;
        }
        boolean injected = namespace(workload.namespace())
                .map(each -> each.spec().isInjected())
                .orElse(false);
        return spec.injectionAsked().orElse(injected) && !spec.hostNetwork();
    }

    private static String label(String namespace, String key, String value) {
        return namespace + "/" + key + "=" + value;
    }

    static String text(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }
}
