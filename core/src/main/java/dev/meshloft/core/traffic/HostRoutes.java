package dev.meshloft.core.traffic;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.VirtualService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// VirtualServices of one gateway name by host, in Istio's order of precedence.
final class HostRoutes {

    private final List<Typed<VirtualService>> ordered;
    private final Map<String, List<Integer>> exact = new HashMap<>();
    private final Map<String, List<Integer>> wildcards = new HashMap<>();
    private final List<String> wildcardsBySpecificity;

    HostRoutes(List<Typed<VirtualService>> ordered) {
        this.ordered = ordered;
        for (int i = 0; i < ordered.size(); i++) {
            for (String host : hosts(ordered.get(i))) {
                (HostName.isWildcard(host) ? wildcards : exact)
                        .computeIfAbsent(host, _ -> new ArrayList<>())
                        .add(i);
            }
        }
        this.wildcardsBySpecificity =
                wildcards.keySet().stream().sorted(HostName.MORE_SPECIFIC_FIRST).toList();
    }

    /// Its hosts, complete and in lower case.
    static Set<String> hosts(Typed<VirtualService> service) {
        Set<String> hosts = new HashSet<>();
        service.spec()
                .hosts()
                .forEach(host ->
                        hosts.add(HostName.resolve(host, service.namespace()).toLowerCase(Locale.ROOT)));
        return hosts;
    }

    List<Typed<VirtualService>> ordered() {
        return ordered;
    }

    /// The VirtualServices that bind a service: those that name it, or the one with the most specific wildcard when
    /// none does (`computeWildcardHostVirtualServiceIndex` in `pilot/pkg/model/sidecar.go`).
    List<Typed<VirtualService>> binding(String host) {
        List<Integer> named = exact.get(host);
        if (named != null) {
            return named.stream().map(ordered::get).toList();
        }
        Optional<String> covering = wildcardsBySpecificity.stream()
                .filter(wildcard -> HostName.isSubset(host, wildcard))
                .findFirst();
        return covering.map(wildcard -> withWildcard(wildcard).subList(0, 1)).orElse(List.of());
    }

    /// VirtualServices that name exactly this host.
    List<Typed<VirtualService>> naming(String host) {
        return exact.getOrDefault(host, List.of()).stream().map(ordered::get).toList();
    }

    /// Wildcard hosts that cover a name, the longest first.
    List<String> wildcardsCovering(String host) {
        return wildcardsBySpecificity.stream()
                .filter(wildcard -> HostName.isSubset(host, wildcard))
                .toList();
    }

    List<Typed<VirtualService>> withWildcard(String wildcard) {
        return wildcards.getOrDefault(wildcard, List.of()).stream()
                .sorted(Comparator.naturalOrder())
                .map(ordered::get)
                .toList();
    }

    int rank(Typed<VirtualService> service) {
        return ordered.indexOf(service);
    }
}
