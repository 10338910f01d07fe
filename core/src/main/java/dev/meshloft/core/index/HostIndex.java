package dev.meshloft.core.index;

import dev.meshloft.core.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The mesh's registry: services by host, as a client in a namespace sees them (`initServiceRegistry` and
/// `IsServiceVisible` in `pilot/pkg/model/push_context.go`).
public final class HostIndex {

    private final List<RegistryService> services;
    private final HostTable<List<RegistryService>> byHost = new HostTable<>();
    private final Map<ResourceKey, List<RegistryService>> byResource = new HashMap<>();

    private HostIndex(List<RegistryService> services) {
        this.services = services;
        for (RegistryService service : services) {
            byHost.computeIfAbsent(service.host(), ArrayList::new).add(service);
            byResource
                    .computeIfAbsent(service.source().key(), _ -> new ArrayList<>())
                    .add(service);
        }
    }

    static HostIndex of(ResourceSet resources) {
        List<String> meshDefault = resources.meshConfig().defaultServiceExportTo();
        List<RegistryService> all = new ArrayList<>();
        resources.of(Kinds.SERVICE).forEach(each -> all.add(RegistryService.ofKubernetes(each, meshDefault)));
        resources
                .of(Kinds.SERVICE_ENTRY)
                .forEach(each -> all.addAll(RegistryService.ofServiceEntry(each, meshDefault)));
        all.sort(Comparator.comparing(RegistryService::source, Typed.OLDEST_FIRST)
                .thenComparing(RegistryService::host));
        return new HostIndex(oneEach(all));
    }

    /// All services, oldest first; of one host and namespace only the one that counts.
    public List<RegistryService> services() {
        return services;
    }

    /// The services that an object makes: one for a Service, one per host for a ServiceEntry; none where an older
    /// object has the same host and namespace.
    public List<RegistryService> servicesOf(ResourceKey key) {
        return Collections.unmodifiableList(byResource.getOrDefault(key, List.of()));
    }

    /// The services of exactly this complete host in all namespaces, oldest first, whoever sees them.
    public List<RegistryService> findAll(String host) {
        return Collections.unmodifiableList(byHost.find(host).orElse(List.of()));
    }

    /// The service that a client in a namespace reaches under exactly this complete host: its own namespace's, else
    /// Kubernetes before ServiceEntry, else the oldest.
    public Optional<RegistryService> findVisible(String host, String clientNamespace) {
        return choose(byHost.find(host).orElse(List.of()), clientNamespace);
    }

    /// Like [#findVisible], else the most specific visible wildcard that covers the host.
    public Optional<RegistryService> findCovering(String host, String clientNamespace) {
        return findVisible(host, clientNamespace)
                .or(() -> byHost.covering(host)
                        .flatMap(candidates -> choose(candidates, clientNamespace).stream())
                        .findFirst());
    }

    /// Whether somebody knows this host, exactly or by a wildcard, visible or not.
    public boolean isKnown(String host) {
        return byHost.findMostSpecific(host).isPresent();
    }

    private static Optional<RegistryService> choose(List<RegistryService> candidates, String clientNamespace) {
        List<RegistryService> visible = candidates.stream()
                .filter(each -> each.exportTo().isVisibleIn(clientNamespace))
                .toList();
        return visible.stream()
                .filter(each -> each.namespace().equals(clientNamespace))
                .findFirst()
                .or(() -> visible.stream().filter(RegistryService::isKubernetes).findFirst())
                .or(() -> visible.stream().findFirst());
    }

    /// Of one host and namespace the oldest counts, but a Kubernetes Service replaces a ServiceEntry.
    private static List<RegistryService> oneEach(List<RegistryService> oldestFirst) {
        Map<String, RegistryService> chosen = new LinkedHashMap<>();
        for (RegistryService service : oldestFirst) {
            String key = service.namespace() + "/" + service.host();
            RegistryService earlier = chosen.get(key);
            if (earlier == null || (service.isKubernetes() && !earlier.isKubernetes())) {
                chosen.put(key, service);
            }
        }
        return List.copyOf(chosen.values());
    }
}
