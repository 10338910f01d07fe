package dev.meshloft.core.assist;

/// What an offered or shown thing is; each has an icon of its own.
public enum ItemKind {
    /// A key of the schema.
    FIELD,
    /// A key that must be there.
    REQUIRED_FIELD,
    /// One of the fixed values of a field, `true` and `false` included.
    ENUM_VALUE,
    /// A value by example: a duration, a number, a path.
    VALUE,
    /// A host of the mesh that a Kubernetes Service makes.
    SERVICE,
    /// A host that a ServiceEntry makes.
    EXTERNAL_HOST,
    /// A host name without a service behind it: of a gateway, a wildcard.
    HOST_NAME,
    PORT,
    SUBSET,
    GATEWAY,
    NAMESPACE,
    /// A label, or the value of one.
    LABEL,
    WORKLOAD,
    SERVICE_ACCOUNT,
    /// Who calls: a principal, an issuer.
    IDENTITY,
    /// A claim of a token.
    CLAIM,
    HEADER,
    /// A telemetry, tracing or external authorization provider of the mesh's settings.
    PROVIDER,
    /// A Secret that holds certificates.
    SECRET,
    /// A route of a VirtualService, or one that others delegate to.
    ROUTE,
    /// A security policy or one of its rules.
    POLICY,
    /// A kind of object, or an object as a whole.
    OBJECT,
    API_VERSION,
    /// Several lines for a common task.
    SNIPPET,
    ANCHOR,
    ERROR,
    WARNING,
    INFO
}
