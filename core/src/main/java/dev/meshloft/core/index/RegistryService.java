package dev.meshloft.core.index;

import dev.meshloft.core.istio.ServiceEntry;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.kube.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One host of the mesh's registry: a Kubernetes Service, or one host of a ServiceEntry.
///
/// @param host complete: `reviews.shop.svc.cluster.local`, `api.stripe.example`, perhaps a wildcard
/// @param namespace of the object
/// @param selector labels of its workloads; absent when it selects none
/// @param external outside the mesh: no automatic mTLS
public record RegistryService(
        String host,
        String namespace,
        List<RegistryPort> ports,
        Optional<Map<String, String>> selector,
        ExportScope exportTo,
        boolean external,
        Typed<?> source) {

    public RegistryService {
        ports = List.copyOf(ports);
    }

    /// Whether it comes from a Kubernetes Service, not a ServiceEntry.
    public boolean isKubernetes() {
        return source.spec() instanceof Service;
    }

    public Optional<Service> kubernetes() {
        return source.spec() instanceof Service service ? Optional.of(service) : Optional.empty();
    }

    public Optional<ServiceEntry> serviceEntry() {
        return source.spec() instanceof ServiceEntry entry ? Optional.of(entry) : Optional.empty();
    }

    /// The object's name.
    public String name() {
        return source.name();
    }

    public Optional<RegistryPort> findPort(int number) {
        return ports.stream().filter(port -> port.number() == number).findFirst();
    }

    static RegistryService ofKubernetes(Typed<Service> service, List<String> meshDefault) {
        Service spec = service.spec();
        List<RegistryPort> ports = spec.ports().stream()
                .filter(port -> port.port().isPresent())
                .map(port -> new RegistryPort(
                        port.port().getAsInt(), port.name(), Protocol.ofServicePort(port), port.targetPort()))
                .toList();
        return new RegistryService(
                HostName.ofService(service.name(), service.namespace()),
                service.namespace(),
                ports,
                spec.selector().isEmpty() ? Optional.empty() : Optional.of(spec.selector()),
                ExportScope.of(spec.exportTo(), service.namespace(), meshDefault),
                spec.isExternalName(),
                service);
    }

    static List<RegistryService> ofServiceEntry(Typed<ServiceEntry> entry, List<String> meshDefault) {
        ServiceEntry spec = entry.spec();
        List<RegistryPort> ports = spec.ports().stream()
                .filter(port -> port.number().isPresent())
                .map(port -> new RegistryPort(
                        port.number().getAsInt(),
                        port.name(),
                        Protocol.parse(port.protocol()),
                        port.targetPort().isPresent()
                                ? Integer.toString(port.targetPort().getAsInt())
                                : ""))
                .toList();
        ExportScope scope = ExportScope.of(spec.exportTo(), entry.namespace(), meshDefault);
        return spec.hosts().stream()
                .distinct()
                .map(host -> new RegistryService(
                        host,
                        entry.namespace(),
                        ports,
                        spec.workloadSelector().map(WorkloadSelector::labels),
                        scope,
                        spec.isExternal(),
                        entry))
                .toList();
    }
}
