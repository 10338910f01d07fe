package dev.meshloft.core.resource;

import java.util.Comparator;

/// What an object is: API group, kind, namespace, name. The version is left out: all versions are one object.
///
/// @param group empty for the core group
/// @param namespace empty for cluster-scoped kinds
public record ResourceKey(String group, String kind, String namespace, String name) implements Comparable<ResourceKey> {

    private static final Comparator<ResourceKey> ORDER = Comparator.comparing(ResourceKey::namespace)
            .thenComparing(ResourceKey::kind)
            .thenComparing(ResourceKey::name)
            .thenComparing(ResourceKey::group);

    @Override
    public int compareTo(ResourceKey other) {
        return ORDER.compare(this, other);
    }

    /// `Kind namespace/name`, as messages name an object.
    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    }
}
