package dev.meshloft.core.assist.navigate;

import dev.meshloft.core.index.HostIndex;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.NameUse;
import dev.meshloft.core.index.NamedThing;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.SelectorIndex;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which workloads a label is about: those that the selector around it chooses, or the one whose pods carry it.
public record Selection(MeshSnapshot mesh) {

    /// @param use of a label
    public List<MeshWorkload> workloads(NameUse use) {
        Resource resource = use.resource();
        Map<String, String> labels = resource.root().at(use.path().parent()).stringMap();
        SelectorIndex selectors = mesh.indexes().selectors();
        return switch (use.naming()) {
            case OWN_LABEL, CONTROLLER_LABEL -> scope(use);
            case LOCAL_LABEL -> selectors.select(resource.namespace(), labels);
            case ANY_LABEL -> selectors.selectEverywhere(labels);
            case SELECTED_LABEL ->
                isRoot(resource) ? selectors.selectEverywhere(labels) : selectors.select(resource.namespace(), labels);
            case SUBSET_LABEL -> {
                Predicate<MeshWorkload> has = workload -> labels.entrySet().stream()
                        .allMatch(label ->
                                label.getValue().equals(workload.labels().get(label.getKey())));
                yield scope(use).stream().filter(has).toList();
            }
            default -> List.of();
        };
    }

    /// The workloads among which the selector chooses.
    public List<MeshWorkload> scope(NameUse use) {
        Resource resource = use.resource();
        SelectorIndex selectors = mesh.indexes().selectors();
        return switch (use.naming()) {
            case OWN_LABEL, CONTROLLER_LABEL ->
                selectors.workloadsIn(resource.namespace()).stream()
                        .filter(each -> each.resource().key().equals(resource.key()))
                        .toList();
            case LOCAL_LABEL -> selectors.workloadsIn(resource.namespace());
            case ANY_LABEL -> selectors.workloads();
            case SELECTED_LABEL ->
                isRoot(resource) ? selectors.workloads() : selectors.workloadsIn(resource.namespace());
            case SUBSET_LABEL -> behindHost(resource);
            default -> List.of();
        };
    }

    private boolean isRoot(Resource resource) {
        return resource.namespace().equals(mesh.meshConfig().rootNamespace());
    }

    private List<MeshWorkload> behindHost(Resource rule) {
        String host = HostName.resolve(rule.spec().get("host").stringOr(""), rule.namespace());
        HostIndex hosts = mesh.indexes().hosts();
        Stream<RegistryService> services = HostName.isWildcard(host)
                ? hosts.services().stream().filter(service -> HostName.isSubset(service.host(), host))
                : hosts.findAll(host).stream();
        return services.flatMap(service -> mesh.indexes().selectors().workloadsOf(service).stream())
                .distinct()
                .toList();
    }

    /// Whether a use of a label is about one of these workloads.
    boolean touches(NameUse use, List<MeshWorkload> workloads) {
        return use.thing() instanceof NamedThing.Label
                && workloads(use).stream().anyMatch(workloads::contains);
    }
}
