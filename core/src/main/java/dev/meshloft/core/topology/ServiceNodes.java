package dev.meshloft.core.topology;

import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Destination;
import dev.meshloft.core.istio.Subset;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.SourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Services, subsets, workloads and external services, and which of them a destination means.
final class ServiceNodes {

    private static final Set<String> HIDDEN_NAMESPACES =
            Set.of("kube-system", "kube-public", "kube-node-lease", "local-path-storage");

    private static final List<Kind<?>> SERVICES = List.of(Kinds.SERVICE, Kinds.SERVICE_ENTRY);

    /// A node, and how an edge to it is drawn.
    record Target(String id, EdgeType type, Mtls mtls) {}

    private final MeshSnapshot mesh;
    private final Detail detail;
    private final GraphDraft draft;
    private final ServiceBadges badges;
    private final Connection connection;
    private final Set<String> gatewayWorkloads;
    private final Map<String, List<Subsets>> subsets = new LinkedHashMap<>();

    private record Subsets(RegistryService service, EffectiveRule.OwnedSubset subset) {}

    ServiceNodes(MeshSnapshot mesh, MeshRoutes routes, Detail detail, GraphDraft draft) {
        this.mesh = mesh;
        this.detail = detail;
        this.draft = draft;
        this.badges = new ServiceBadges(mesh, routes);
        this.connection = new Connection(mesh);
        this.gatewayWorkloads = gatewayWorkloads(mesh);
    }

    void addAll() {
        List<RegistryService> services = mesh.indexes().hosts().services().stream()
                .sorted(Comparator.comparing(RegistryService::namespace).thenComparing(RegistryService::host))
                .toList();
        for (RegistryService service : services) {
            if (!isHidden(service)) {
                ensure(service);
            }
        }
        mesh.indexes().selectors().workloads().forEach(this::addWorkload);
    }

    /// The node of a service, added when it is not there yet.
    String ensure(RegistryService service) {
        String id = idOf(service);
        if (draft.hasNode(id)) {
            return id;
        }
        boolean outside = service.external() && !service.isKubernetes();
        draft.add(
                id,
                outside ? NodeType.EXTERNAL : NodeType.SERVICE,
                service.isKubernetes() ? service.name() : service.host(),
                Words.ports(service.ports()) + (outside ? " · external" : ""),
                outside ? "" : service.namespace(),
                badges.of(service),
                service.source().key(),
                service.source().resource().whole());
        if (detail != Detail.SERVICES) {
            mesh.indexes()
                    .rules()
                    .find(service.host(), service.namespace(), service.namespace())
                    .ifPresent(rule -> rule.subsets().forEach(subset -> addSubset(service, subset)));
        }
        return id;
    }

    static String idOf(RegistryService service) {
        if (service.isKubernetes()) {
            return "service:" + service.namespace() + "/" + service.name();
        }
        return service.external()
                ? "external:" + service.host()
                : "service:" + service.namespace() + "/" + service.host();
    }

    /// Where requests for a destination go, as an object in a namespace writes it.
    Target target(Destination destination, String namespace, Typed<?> from) {
        String host = HostName.resolve(destination.host(), namespace);
        Optional<RegistryService> service = mesh.indexes().hosts().findCovering(host, namespace);
        if (service.isEmpty()) {
            return new Target(
                    unknown(
                            destination.host(),
                            absent("unknown host", SERVICES),
                            from.resource().at(destination.at())),
                    EdgeType.UNKNOWN,
                    Mtls.NONE);
        }
        String id = ensure(service.get());
        if (destination.subset().isEmpty() || detail == Detail.SERVICES) {
            return new Target(id, EdgeType.ROUTE, connection.to(service.get(), namespace));
        }
        return subsetTarget(service.get(), destination, namespace, from);
    }

    /// What is said of something that is not there: that, or why it is not known.
    String absent(String words, List<Kind<?>> kinds) {
        return mesh.unknown(kinds).isPresent() ? "not seen" : words;
    }

    /// A node for something that is named but is not there.
    String unknown(String label, String what, SourceRef origin) {
        String id = "unknown:" + label;
        draft.add(id, NodeType.EXTERNAL, label, what, "", List.of(), null, origin);
        return id;
    }

    /// Thin lines to subsets that no route leads to.
    void connectSubsets() {
        subsets.values().stream().flatMap(List::stream).forEach(this::connectSubset);
    }

    private void connectSubset(Subsets each) {
        String id = subsetId(each.service(), each.subset().subset().name());
        if (!draft.hasEdgeTo(id)) {
            SourceRef origin =
                    each.subset().rule().resource().at(each.subset().subset().at());
            draft.connect(EdgeType.SELECT, idOf(each.service()), id, "", OptionalInt.empty(), Mtls.NONE, origin);
        }
    }

    /// The nodes that stand for a workload as a caller or a server: its services, else its own.
    List<String> nodesOf(MeshWorkload workload) {
        List<String> services = mesh.indexes().selectors().servicesOf(workload).stream()
                .map(ServiceNodes::idOf)
                .filter(draft::hasNode)
                .toList();
        String own = workloadId(workload);
        return !services.isEmpty() ? services : draft.hasNode(own) ? List.of(own) : List.of();
    }

    private Target subsetTarget(RegistryService service, Destination destination, String namespace, Typed<?> from) {
        String id = subsetId(service, destination.subset());
        Optional<EffectiveRule.OwnedSubset> subset = mesh.indexes()
                .rules()
                .find(service.host(), service.namespace(), namespace)
                .flatMap(rule -> rule.findSubset(destination.subset()));
        if (subset.isPresent()) {
            addSubset(service, subset.get());
            return new Target(id, EdgeType.ROUTE, connection.to(service, namespace));
        }
        SourceRef origin = from.resource().at(destination.at().key("subset"));
        draft.add(
                id,
                NodeType.SUBSET,
                destination.subset(),
                "not defined",
                service.namespace(),
                List.of(),
                from.key(),
                origin);
        return new Target(id, EdgeType.UNKNOWN, Mtls.NONE);
    }

    private void addSubset(RegistryService service, EffectiveRule.OwnedSubset owned) {
        Subset subset = owned.subset();
        String id = subsetId(service, subset.name());
        if (draft.hasNode(id)) {
            return;
        }
        List<MeshWorkload> workloads = mesh.indexes().selectors().workloadsOf(service, subset);
        int pods = workloads.stream().mapToInt(MeshWorkload::pods).sum();
        draft.add(
                id,
                NodeType.SUBSET,
                subset.name(),
                Words.count(pods, "pod"),
                service.external() ? "" : service.namespace(),
                List.of(),
                owned.rule().key(),
                owned.rule().resource().at(subset.at()));
        subsets.computeIfAbsent(idOf(service), _ -> new ArrayList<>()).add(new Subsets(service, owned));
    }

    private static String subsetId(RegistryService service, String subset) {
        return "subset:" + service.namespace() + "/" + service.name() + "/" + subset;
    }

    private void addWorkload(MeshWorkload workload) {
        if (detail == Detail.SERVICES || HIDDEN_NAMESPACES.contains(workload.namespace()) || isControlPlane(workload)) {
            return;
        }
        List<RegistryService> services = mesh.indexes().selectors().servicesOf(workload);
        boolean gateway = isSelectedByGateway(workload);
        boolean wanted = detail == Detail.WORKLOADS || ((services.isEmpty() || !workload.meshed()) && !gateway);
        if (!wanted) {
            return;
        }
        String id = workloadId(workload);
        draft.add(
                id,
                NodeType.WORKLOAD,
                workload.name(),
                Words.count(workload.pods(), "pod"),
                workload.namespace(),
                workload.meshed() ? List.of() : List.of(new Badge(Badge.Kind.NOT_INJECTED, "")),
                workload.resource().key(),
                workload.resource().whole());
        for (RegistryService service : services) {
            String from = draft.hasNode(idOf(service)) ? selectingNode(service, workload) : "";
            if (!from.isEmpty()) {
                draft.connect(
                        EdgeType.SELECT,
                        from,
                        id,
                        "",
                        OptionalInt.empty(),
                        Mtls.NONE,
                        service.source().resource().whole());
            }
        }
    }

    /// The subset that holds the workload, else the service.
    private String selectingNode(RegistryService service, MeshWorkload workload) {
        return subsets.getOrDefault(idOf(service), List.of()).stream()
                .map(Subsets::subset)
                .filter(each -> workload.labels()
                        .entrySet()
                        .containsAll(each.subset().labels().entrySet()))
                .findFirst()
                .map(each -> subsetId(service, each.subset().name()))
                .orElse(idOf(service));
    }

    static String workloadId(MeshWorkload workload) {
        return "workload:" + workload.namespace() + "/" + workload.name();
    }

    /// The Kubernetes Service in front of a gateway's pods: the gateway itself stands for it.
    private boolean isHidden(RegistryService service) {
        if (HIDDEN_NAMESPACES.contains(service.namespace())) {
            return true;
        }
        List<MeshWorkload> workloads = mesh.indexes().selectors().workloadsOf(service);
        return !workloads.isEmpty()
                && workloads.stream().allMatch(each -> isSelectedByGateway(each) || isControlPlane(each));
    }

    private boolean isSelectedByGateway(MeshWorkload workload) {
        return gatewayWorkloads.contains(workloadId(workload));
    }

    private static Set<String> gatewayWorkloads(MeshSnapshot mesh) {
        return mesh.gateways().stream()
                .map(gateway -> gateway.spec().selector())
                .filter(selector -> !selector.isEmpty())
                .distinct()
                .flatMap(selector -> mesh.indexes().selectors().selectEverywhere(selector).stream())
                .map(ServiceNodes::workloadId)
                .collect(Collectors.toSet());
    }

    private static boolean isControlPlane(MeshWorkload workload) {
        return "istiod".equals(workload.labels().get("app"));
    }
}
