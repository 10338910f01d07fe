package dev.meshloft.core.security;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The mesh's trust domain and its other names (`pilot/pkg/security/trustdomain/bundle.go`).
///
/// @param aliases earlier names, which principals may still carry
public record TrustDomains(String local, List<String> aliases) {

    public static final TrustDomains DEFAULT = new TrustDomains("cluster.local", List.of());

    /// A principal as written, and under every name of the local trust domain when it names one of them. Written
    /// `cluster.local` always means the local one.
    List<String> expand(String principal) {
        int slash = principal.indexOf('/');
        if (slash < 0 || principal.startsWith("*")) {
            return List.of(principal);
        }
        String domain = principal.substring(0, slash);
        boolean ours = domain.equals("cluster.local") || domain.equals(local) || aliases.contains(domain);
        if (!ours) {
            return List.of(principal);
        }
        Set<String> names = new LinkedHashSet<>();
        names.add(local);
        names.addAll(aliases);
        List<String> expanded = new ArrayList<>();
        names.forEach(name -> expanded.add(name + principal.substring(slash)));
        return expanded;
    }
}
