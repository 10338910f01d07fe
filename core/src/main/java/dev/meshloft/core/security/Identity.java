package dev.meshloft.core.security;

/// A workload's identity, as its certificate says it.
public record Identity(String trustDomain, String namespace, String serviceAccount) {

    /// As `principals` of a policy write it: `cluster.local/ns/shop/sa/web`.
    public String principal() {
        return trustDomain + "/ns/" + namespace + "/sa/" + serviceAccount;
    }

    /// As the certificate writes it.
    public String spiffe() {
        return "spiffe://" + principal();
    }

    @Override
    public String toString() {
        return spiffe();
    }
}
