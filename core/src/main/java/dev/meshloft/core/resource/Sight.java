package dev.meshloft.core.resource;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What of a cluster this user sees. What is not seen is unknown, and never said to be absent.
///
/// @param read whether the cluster was read to its end; until then nothing that is missing is known to be missing
/// @param hidden kinds of which nothing may be read, as `Kind.group`
/// @param limited kinds that may be read in one namespace only, and that namespace
public record Sight(boolean read, Set<String> hidden, Map<String, String> limited) {

    /// Everything is seen: there is no cluster, or the user may read all of it.
    public static final Sight FULL = new Sight(true, Set.of(), Map.of());

    /// The cluster is being read.
    public static final Sight READING = new Sight(false, Set.of(), Map.of());

    public Sight {
        hidden = java.util.Collections.unmodifiableSet(new TreeSet<>(hidden));
        limited = java.util.Collections.unmodifiableMap(new TreeMap<>(limited));
    }

    /// How a kind is named here, and by Kubernetes: `VirtualService.networking.istio.io`, `Pod`.
    public static String nameOf(String group, String kind) {
        return group.isEmpty() ? kind : kind + "." + group;
    }

    /// Why it is not known whether an object exists that was not read; empty when it does not exist.
    public Optional<String> unknown(ResourceKey key) {
        String only = limited.get(nameOf(key.group(), key.kind()));
        return Objects.equals(only, key.namespace())
                ? unknown(key.group(), key.kind()).filter(_ -> !read)
                : unknown(key.group(), key.kind());
    }

    /// Why not all objects of a kind are known; empty when they are.
    public Optional<String> unknown(String group, String kind) {
        String name = nameOf(group, kind);
        if (!read) {
            return Optional.of("the cluster is still being read");
        }
        if (hidden.contains(name)) {
            return Optional.of("this user may not read " + kind);
        }
        return Optional.ofNullable(limited.get(name))
                .map(namespace -> "this user may read " + kind + " only in " + namespace);
    }
}
