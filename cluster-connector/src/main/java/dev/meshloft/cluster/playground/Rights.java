package dev.meshloft.cluster.playground;

import dev.meshloft.cluster.KindRef;

/// What a user of the playground may do, as RBAC says in a real cluster.
@FunctionalInterface
public interface Rights {

    /// @param verb `get`, `list`, `watch`, `create`, `patch`, `delete`
    /// @param namespace empty for all namespaces, and for kinds without
    boolean may(String verb, KindRef kind, String namespace);

    static Rights everything() {
        return (verb, kind, namespace) -> true;
    }

    static Rights reading() {
        return (verb, kind, namespace) -> verb.equals("get") || verb.equals("list") || verb.equals("watch");
    }

    /// Everything inside one namespace, nothing outside.
    static Rights within(String own) {
        return (verb, kind, namespace) -> namespace.equals(own);
    }
}
