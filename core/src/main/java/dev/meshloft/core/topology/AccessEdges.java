package dev.meshloft.core.topology;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AccessRule;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.Sidecar;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.SourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Edges between services, as far as configuration tells them: callers named in AuthorizationPolicies, and imports of
/// Sidecars that select a workload.
final class AccessEdges {

    private final MeshSnapshot mesh;
    private final GraphDraft draft;
    private final ServiceNodes services;
    private final Connection connection;
    private final Map<String, RegistryService> byNode = new HashMap<>();
    private final Map<String, List<MeshWorkload>> byIdentity = new HashMap<>();

    AccessEdges(MeshSnapshot mesh, GraphDraft draft, ServiceNodes services) {
        this.mesh = mesh;
        this.draft = draft;
        this.services = services;
        this.connection = new Connection(mesh);
        mesh.indexes().hosts().services().forEach(service -> byNode.putIfAbsent(ServiceNodes.idOf(service), service));
        mesh.indexes()
                .selectors()
                .workloads()
                .forEach(workload -> byIdentity
                        .computeIfAbsent(workload.identity(), _ -> new ArrayList<>())
                        .add(workload));
    }

    void addAll() {
        mesh.authorizationPolicies().stream()
                .sorted(Comparator.comparing(Typed::key))
                .forEach(this::addPolicy);
        mesh.sidecars().stream().sorted(Comparator.comparing(Typed::key)).forEach(this::addImports);
    }

    private void addPolicy(Typed<AuthorizationPolicy> policy) {
        EdgeType type = switch (policy.spec().effectiveAction()) {
            case ALLOW -> EdgeType.ALLOW;
            case DENY -> EdgeType.DENY;
            case AUDIT, CUSTOM -> null;
        };
        if (type == null || !policy.spec().targetRefs().isEmpty()) {
            return;
        }
        Set<String> servers = servers(policy);
        for (AccessRule rule : policy.spec().rules()) {
            for (AccessRule.Source source : rule.from()) {
                callers(policy, source, "principals", source.principals(), servers, type, rule);
                callers(policy, source, "serviceAccounts", source.serviceAccounts(), servers, type, rule);
            }
        }
    }

    private void callers(
            Typed<AuthorizationPolicy> policy,
            AccessRule.Source source,
            String field,
            List<String> names,
            Set<String> servers,
            EdgeType type,
            AccessRule rule) {
        for (int i = 0; i < names.size(); i++) {
            String identity = field.equals("principals")
                    ? afterTrustDomain(names.get(i))
                    : ofAccount(names.get(i), policy.namespace());
            SourceRef origin = policy.resource().at(source.at().key(field).index(i));
            byIdentity.getOrDefault(identity, List.of()).stream()
                    .flatMap(workload -> services.nodesOf(workload).stream())
                    .distinct()
                    .forEach(from -> connect(type, from, servers, operation(rule), origin));
        }
    }

    private void connect(EdgeType type, String from, Set<String> servers, String label, SourceRef origin) {
        for (String to : servers) {
            boolean known = type == EdgeType.ALLOW && draft.hasEdge(from, to);
            if (!from.equals(to) && !known) {
                draft.connect(type, from, to, label, OptionalInt.empty(), mtlsOf(to), origin);
            }
        }
    }

    private Set<String> servers(Typed<AuthorizationPolicy> policy) {
        Map<String, String> labels =
                policy.spec().selector().map(WorkloadSelector::labels).orElse(Map.of());
        boolean meshWide = policy.namespace().equals(mesh.meshConfig().rootNamespace());
        List<MeshWorkload> workloads = meshWide
                ? mesh.indexes().selectors().selectEverywhere(labels)
                : mesh.indexes().selectors().select(policy.namespace(), labels);
        Set<String> nodes = new LinkedHashSet<>();
        workloads.forEach(workload -> nodes.addAll(services.nodesOf(workload)));
        return nodes;
    }

    /// Only Sidecars of selected workloads, and only hosts written out: the others would connect everything.
    private void addImports(Typed<Sidecar> sidecar) {
        Map<String, String> labels =
                sidecar.spec().workloadSelector().map(WorkloadSelector::labels).orElse(Map.of());
        if (labels.isEmpty()) {
            return;
        }
        List<String> froms = mesh.indexes().selectors().select(sidecar.namespace(), labels).stream()
                .flatMap(workload -> services.nodesOf(workload).stream())
                .distinct()
                .toList();
        for (Sidecar.Egress egress : sidecar.spec().egress()) {
            for (int i = 0; i < egress.hosts().size(); i++) {
                SourceRef origin =
                        sidecar.resource().at(egress.at().key("hosts").index(i));
                importsOf(egress.hosts().get(i), sidecar.namespace()).forEach(to -> addImport(froms, to, origin));
            }
        }
    }

    private void addImport(List<String> froms, RegistryService service, SourceRef origin) {
        String to = services.ensure(service);
        for (String from : froms) {
            if (!from.equals(to) && !draft.hasEdge(from, to)) {
                draft.connect(
                        EdgeType.IMPORT,
                        from,
                        to,
                        "",
                        OptionalInt.empty(),
                        connection.to(service, service.namespace()),
                        origin);
            }
        }
    }

    private List<RegistryService> importsOf(String written, String namespace) {
        int slash = written.indexOf('/');
        String host = written.substring(slash + 1);
        if (slash < 0 || written.startsWith("~") || HostName.isWildcard(host)) {
            return List.of();
        }
        String owner = written.substring(0, slash).equals(".") ? namespace : written.substring(0, slash);
        return mesh.indexes().hosts().findAll(host).stream()
                .filter(service -> owner.equals("*") || owner.equals(service.namespace()))
                .filter(service -> service.exportTo().isVisibleIn(namespace))
                .toList();
    }

    private Mtls mtlsOf(String node) {
        RegistryService service = byNode.get(node);
        return service == null ? Mtls.NONE : connection.to(service, service.namespace());
    }

    private static String operation(AccessRule rule) {
        return rule.to().stream()
                .flatMap(each -> each.paths().stream())
                .findFirst()
                .orElse("");
    }

    private static String afterTrustDomain(String principal) {
        int slash = principal.indexOf("/ns/");
        return slash < 0 ? principal : principal.substring(slash + 1);
    }

    private static String ofAccount(String account, String namespace) {
        int slash = account.indexOf('/');
        return slash < 0
                ? "ns/" + namespace + "/sa/" + account
                : "ns/" + account.substring(0, slash) + "/sa/" + account.substring(slash + 1);
    }
}
