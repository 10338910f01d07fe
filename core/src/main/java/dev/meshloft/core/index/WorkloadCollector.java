package dev.meshloft.core.index;

import dev.meshloft.core.istio.WorkloadEntry;
import dev.meshloft.core.kube.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes one workload of a controller and its pods.
final class WorkloadCollector {

    private final ResourceSet resources;
    private final Map<String, List<Typed<Workload>>> podsByController = new LinkedHashMap<>();
    private final Map<String, Boolean> injectedNamespaces = new HashMap<>();
    private final Map<String, String> replicaSetOwners = new HashMap<>();

    private WorkloadCollector(ResourceSet resources) {
        this.resources = resources;
        resources
                .of(Kinds.NAMESPACE)
                .forEach(each -> injectedNamespaces.put(each.name(), each.spec().isInjected()));
    }

    static List<MeshWorkload> collect(ResourceSet resources) {
        return new WorkloadCollector(resources).collect();
    }

    private List<MeshWorkload> collect() {
        List<Typed<Workload>> controllers = new ArrayList<>();
        for (Kind<Workload> kind : Kinds.WORKLOADS) {
            for (Typed<Workload> each : resources.of(kind)) {
                if (kind.equals(Kinds.POD)) {
                    continue;
                }
                each.spec().owner().ifPresentOrElse(owner -> rememberOwned(each, owner), () -> controllers.add(each));
            }
        }
        for (Typed<Workload> pod : resources.of(Kinds.POD)) {
            podsByController
                    .computeIfAbsent(controllerOf(pod), _ -> new ArrayList<>())
                    .add(pod);
        }
        List<MeshWorkload> all = new ArrayList<>();
        for (Typed<Workload> controller : controllers) {
            List<Typed<Workload>> pods =
                    podsByController.remove(id(controller.resource().kind(), controller));
            all.add(ofController(controller, pods == null ? List.of() : pods));
        }
        podsByController.forEach((id, pods) -> all.add(ofPods(id, pods)));
        resources.of(Kinds.WORKLOAD_ENTRY).forEach(each -> all.add(ofEntry(each)));
        all.sort(Comparator.comparing(MeshWorkload::namespace)
                .thenComparing(MeshWorkload::name)
                .thenComparing(MeshWorkload::kind));
        return List.copyOf(all);
    }

    private void rememberOwned(Typed<Workload> replicaSet, Workload.Owner owner) {
        replicaSetOwners.put(
                id(replicaSet.resource().kind(), replicaSet),
                replicaSet.namespace() + "/" + owner.kind() + "/" + owner.name());
    }

    /// The controller of a pod; a ReplicaSet's is followed to its Deployment, by the ReplicaSet when it is here, else
    /// by
    /// the hash in its name.
    private String controllerOf(Typed<Workload> pod) {
        Optional<Workload.Owner> owner = pod.spec().owner();
        if (owner.isEmpty()) {
            return id("Pod", pod);
        }
        String kind = owner.get().kind();
        String id = pod.namespace() + "/" + kind + "/" + owner.get().name();
        String known = replicaSetOwners.get(id);
        if (known != null) {
            return known;
        }
        String hash = pod.spec().labels().getOrDefault("pod-template-hash", "");
        String suffix = "-" + hash;
        boolean deployment = kind.equals("ReplicaSet")
                && !hash.isEmpty()
                && owner.get().name().endsWith(suffix);
        return deployment
                ? pod.namespace() + "/Deployment/"
                        + owner.get().name().substring(0, owner.get().name().length() - suffix.length())
                : id;
    }

    private MeshWorkload ofController(Typed<Workload> controller, List<Typed<Workload>> pods) {
        int wanted = controller.spec().replicas().orElse(1);
        return workload(
                controller.resource().kind(),
                controller.name(),
                controller,
                pods.isEmpty() ? wanted : pods.size(),
                pods);
    }

    private MeshWorkload ofPods(String id, List<Typed<Workload>> pods) {
        String[] parts = id.split("/", 3);
        return workload(parts[1], parts[2], pods.getFirst(), pods.size(), pods);
    }

    private MeshWorkload workload(
            String kind, String name, Typed<Workload> shown, int pods, List<Typed<Workload>> present) {
        Workload spec = shown.spec();
        boolean meshed = present.isEmpty() ? isMeshed(shown) : present.stream().allMatch(this::isMeshed);
        return new MeshWorkload(
                kind,
                shown.namespace(),
                name,
                spec.labels(),
                spec.annotations(),
                spec.serviceAccount(),
                pods,
                meshed,
                Optional.of(spec),
                shown.resource());
    }

    private static MeshWorkload ofEntry(Typed<WorkloadEntry> entry) {
        WorkloadEntry spec = entry.spec();
        boolean meshed =
                !spec.serviceAccount().isEmpty() || "istio".equals(spec.labels().get(TLS_MODE));
        return new MeshWorkload(
                "WorkloadEntry",
                entry.namespace(),
                entry.name(),
                spec.labels(),
                Map.of(),
                spec.serviceAccount(),
                1,
                meshed,
                Optional.empty(),
                entry.resource());
    }

    private static final String TLS_MODE = "security.istio.io/tlsMode";

    /// Whether it has a sidecar: one is written, or injection adds one. The older annotation counts like the label, as
    /// the pods that carry it were made.
    private boolean isMeshed(Typed<Workload> workload) {
        Workload spec = workload.spec();
        if (spec.hasProxyContainer() || "istio".equals(spec.labels().get(TLS_MODE))) {
            return true;
        }
        boolean asked =
                spec.injectionAsked().orElseGet(() -> injectedNamespaces.getOrDefault(workload.namespace(), false));
        return asked && !spec.hostNetwork();
    }

    private static String id(String kind, Typed<Workload> workload) {
        return workload.namespace() + "/" + kind + "/" + workload.name();
    }
}
