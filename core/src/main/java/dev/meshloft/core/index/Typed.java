package dev.meshloft.core.index;

import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import java.util.Comparator;

/// An object together with what its kind's reader made of it.
///
/// @param created when the cluster made it (RFC 3339), taken over from the cluster when a file replaces the object;
///     empty for an object that is not in a cluster yet
public record Typed<T>(Resource resource, T spec, String created) {

    /// Istio's order for ties: creation time, then name, then namespace (`configCompareByCreationTime` in
    /// `pilot/pkg/model/config.go`). What is not in a cluster yet counts as the youngest.
    public static final Comparator<Typed<?>> OLDEST_FIRST = Comparator.comparing(
                    (Typed<?> each) -> each.created().isEmpty() ? "9999" : each.created())
            .thenComparing(Typed::name)
            .thenComparing(Typed::namespace);

    public ResourceKey key() {
        return resource.key();
    }

    public String name() {
        return resource.name();
    }

    public String namespace() {
        return resource.namespace();
    }

    /// `namespace/name`.
    public String qualifiedName() {
        return namespace() + "/" + name();
    }
}
