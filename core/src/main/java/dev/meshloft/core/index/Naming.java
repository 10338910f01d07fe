package dev.meshloft.core.index;

/// What a field's text names, and how it is written there.
public enum Naming {
    /// A host that requests are sent to; a name without dots is a service of the object's namespace.
    HOST,
    /// A host that requests are made for: like [#HOST], but it need not be anybody's.
    ROUTED_HOST,
    /// A host that this object makes.
    OWN_HOST,
    /// `namespace/host`, `.` for the own namespace, `*` for any.
    IMPORTED_HOST,
    /// A host that a gateway serves, perhaps with the namespace of its VirtualServices in front.
    SERVED_HOST,
    /// A subset of the host beside it.
    SUBSET,
    /// A subset that this object makes.
    OWN_SUBSET,
    /// A port's number, of the host beside it.
    PORT,
    /// A port's number, of the host of the DestinationRule.
    RULE_PORT,
    /// A port that this object makes.
    OWN_PORT,
    /// The name of a Service, which makes its host.
    OWN_SERVICE,
    /// The name of a Service of the same namespace.
    SERVICE,
    /// A Gateway: `name`, `namespace/name`, or `mesh`.
    GATEWAY,
    /// The name of the VirtualService that takes over, with its namespace beside it.
    DELEGATE,
    /// The name of a gateway or service that a policy is for, with its kind beside it.
    TARGET,
    /// The object's own name, where others refer to it.
    OWN_NAME,
    NAMESPACE,
    /// A namespace, `.` for the own, `*` for all, `~` for none.
    EXPORT,
    /// The name of a Namespace object.
    OWN_NAMESPACE,
    /// Key and value of a label that selects workloads of the object's namespace; in the root namespace, of all.
    SELECTED_LABEL,
    /// Key and value of a label that selects workloads of the object's namespace, whichever it is.
    LOCAL_LABEL,
    /// Key and value of a label that selects workloads of all namespaces.
    ANY_LABEL,
    /// Key and value of a label that selects workloads behind the host of the DestinationRule.
    SUBSET_LABEL,
    /// Key and value of a label of this workload's pods.
    OWN_LABEL,
    /// Key and value of a label by which a controller finds its own pods.
    CONTROLLER_LABEL,
    /// `<trust domain>/ns/<namespace>/sa/<account>`, with `*` at one end.
    PRINCIPAL,
    /// `issuer/subject`, with `*` at one end.
    REQUEST_PRINCIPAL,
    /// A ServiceAccount of the object's namespace.
    ACCOUNT,
    /// `account`, or `namespace/account`.
    QUALIFIED_ACCOUNT,
    /// What a condition looks at: `request.headers[…]`, `request.auth.claims[…]`.
    CONDITION_KEY,
    OWN_ISSUER,
    /// A Secret with certificates.
    SECRET,
    /// A provider of telemetry.
    PROVIDER,
    /// A provider that decides about access.
    AUTHORIZER,
    OWN_PROVIDER;

    /// Whether the field is what makes the thing.
    public boolean isDefinition() {
        return name().startsWith("OWN_");
    }

    /// Whether the key of the entry belongs to what is named, as in labels.
    public boolean isLabel() {
        return name().endsWith("_LABEL");
    }
}
