package dev.meshloft.core.index;

import dev.meshloft.core.resource.ResourceKey;

/// What a field of one object can name of another.
public sealed interface NamedThing {

    /// @param name complete; a Kubernetes Service by its full name, perhaps a wildcard
    record Host(String name) implements NamedThing {}

    /// @param host complete
    record SubsetOf(String host, String name) implements NamedThing {}

    /// @param host complete
    record PortOf(String host, int number) implements NamedThing {}

    /// A Gateway, a VirtualService that others delegate to, a ServiceAccount.
    record Named(ResourceKey key) implements NamedThing {}

    record NamespaceOf(String name) implements NamedThing {}

    /// A label of workloads; which workloads are meant depends on the field.
    record Label(String key, String value) implements NamedThing {}

    /// A Secret; in which namespace it is looked for depends on the field.
    record SecretOf(String name) implements NamedThing {}

    /// An entry of the mesh's `extensionProviders`.
    record Provider(String name) implements NamedThing {}

    /// Who signs tokens.
    record Issuer(String name) implements NamedThing {}
}
