package dev.meshloft.app.form.model;

import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How many pods stand behind a destination.
///
/// @param namespace of the object that names it
public record Pods(MeshSnapshot mesh, String namespace) {

    public static final Pods UNKNOWN = new Pods(MeshSnapshot.EMPTY, "default");

    /// Empty when the host or the subset is not known, or the service selects nothing.
    OptionalInt of(String host, String subset) {
        Optional<RegistryService> service = mesh.indexes().hosts().findAll(HostName.resolve(host, namespace)).stream()
                .findFirst();
        if (service.isEmpty() || service.get().selector().isEmpty()) {
            return OptionalInt.empty();
        }
        if (subset.isEmpty()) {
            return sum(mesh.indexes().selectors().workloadsOf(service.get()));
        }
        return mesh.indexes()
                .rules()
                .find(service.get().host(), service.get().namespace(), namespace)
                .flatMap(rule -> rule.findSubset(subset))
                .map(EffectiveRule.OwnedSubset::subset)
                .map(found -> sum(mesh.indexes().selectors().workloadsOf(service.get(), found)))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt sum(List<MeshWorkload> workloads) {
        return OptionalInt.of(workloads.stream().mapToInt(MeshWorkload::pods).sum());
    }
}
