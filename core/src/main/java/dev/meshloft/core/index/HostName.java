package dev.meshloft.core.index;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// Istio's comparisons of host names (`pkg/config/host` and `pilot/pkg/model/config.go`). A wildcard is a leading `*`;
/// the rest is compared as a textual suffix, so `*.com` covers `a.b.com`.
public final class HostName {

    /// The suffix of Kubernetes services; a cluster with another DNS domain is not supported.
    public static final String CLUSTER_SUFFIX = ".svc.cluster.local";

    /// Names without wildcard first, then longer ones, then by alphabet.
    public static final Comparator<String> MORE_SPECIFIC_FIRST = Comparator.comparing(HostName::isWildcard)
            .thenComparing(Comparator.comparingInt(String::length).reversed())
            .thenComparing(Comparator.naturalOrder());

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private HostName() {}

    /// The name of a Kubernetes service.
    public static String ofService(String name, String namespace) {
        return name + "." + namespace + CLUSTER_SUFFIX;
    }

    /// A host as an object in a namespace means it: a name without a dot is a service of that namespace.
    public static String resolve(String name, String namespace) {
        boolean complete = name.isEmpty() || name.contains(".") || name.contains(":") || name.equals("*");
        return complete ? name : ofService(name, namespace);
    }

    public static boolean isWildcard(String host) {
        return host.startsWith("*");
    }

    public static boolean isAddress(String host) {
        return host.contains(":") || IPV4.matcher(host).matches();
    }

    /// Whether some name is covered by both.
    public static boolean overlap(String one, String other) {
        return isSubset(one, other) || isSubset(other, one);
    }

    /// Whether every name that the first covers is covered by the second.
    public static boolean isSubset(String inner, String outer) {
        if (!isWildcard(outer)) {
            return inner.equals(outer);
        }
        String name = isWildcard(inner) ? inner.substring(1) : inner;
        return name.endsWith(outer.substring(1)) && (!isWildcard(inner) || inner.length() >= outer.length());
    }

    /// The short name and namespace of a Kubernetes service's full name.
    public static Optional<String[]> serviceParts(String host) {
        if (!host.endsWith(CLUSTER_SUFFIX)) {
            return Optional.empty();
        }
        String[] parts =
                host.substring(0, host.length() - CLUSTER_SUFFIX.length()).split("\\.", -1);
        return parts.length == 2 ? Optional.of(parts) : Optional.empty();
    }
}
