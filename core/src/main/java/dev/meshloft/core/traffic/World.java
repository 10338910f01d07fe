package dev.meshloft.core.traffic;

import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.EnvoyFilter;
import dev.meshloft.core.istio.Extension;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.kube.Endpoints;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.security.TrustDomains;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What the simulator computes once per snapshot. Safe on any thread.
final class World {

    private final MeshSnapshot snapshot;
    private final PodTable pods;
    private final AddressTable addresses;
    private final Patterns patterns = new Patterns();
    private final Map<Integer, List<RegistryService>> byPort = new HashMap<>();
    private final Map<String, List<Typed<Endpoints>>> slices = new HashMap<>();
    private final List<Typed<Extension>> extensions = new ArrayList<>();
    private final Map<String, HostRoutes> meshRoutes = new ConcurrentHashMap<>();

    World(MeshSnapshot snapshot) {
        this.snapshot = snapshot;
        this.pods = PodTable.of(snapshot);
        this.addresses = AddressTable.of(snapshot, pods);
        for (RegistryService service : snapshot.indexes().hosts().services()) {
            service.ports()
                    .forEach(port -> byPort.computeIfAbsent(port.number(), _ -> new ArrayList<>())
                            .add(service));
        }
        for (var kind : List.of(Kinds.ENDPOINTS, Kinds.ENDPOINT_SLICE)) {
            snapshot.resources()
                    .of(kind)
                    .forEach(each -> slices.computeIfAbsent(
                                    each.namespace() + "/" + each.spec().service(), _ -> new ArrayList<>())
                            .add(each));
        }
        extensions.addAll(snapshot.resources().of(Kinds.WASM_PLUGIN));
        extensions.addAll(snapshot.resources().of(Kinds.TRAFFIC_EXTENSION));
    }

    MeshSnapshot snapshot() {
        return snapshot;
    }

    PodTable pods() {
        return pods;
    }

    AddressTable addresses() {
        return addresses;
    }

    Patterns patterns() {
        return patterns;
    }

    TrustDomains trustDomains() {
        return new TrustDomains(
                snapshot.meshConfig().trustDomain(), snapshot.meshConfig().trustDomainAliases());
    }

    /// All services with this port, oldest first.
    List<RegistryService> withPort(int port) {
        return byPort.getOrDefault(port, List.of());
    }

    /// EndpointSlices written for a Kubernetes service.
    List<Typed<Endpoints>> slicesOf(RegistryService service) {
        return slices.getOrDefault(service.namespace() + "/" + service.name(), List.of());
    }

    /// The VirtualServices of the mesh as a namespace sees them.
    HostRoutes meshRoutes(String namespace) {
        return meshRoutes.computeIfAbsent(
                namespace,
                each -> new HostRoutes(snapshot.indexes().visibility().virtualServices(VirtualService.MESH, each)));
    }

    /// The address of a registry's service, empty when it has none.
    String address(RegistryService service) {
        if (service.isKubernetes()) {
            return addresses.ofService(service.host());
        }
        List<String> own = service.serviceEntry().orElseThrow().addresses();
        return own.isEmpty() ? "" : own.getFirst();
    }

    /// Ends with unknown when code or patches that are not modelled run in a pod's proxy.
    ///
    /// @param context `SIDECAR_OUTBOUND`, `SIDECAR_INBOUND` or `GATEWAY`
    void requireUnpatched(Pod pod, String context) {
        for (Typed<EnvoyFilter> filter : snapshot.envoyFilters()) {
            boolean here = filter.spec().patches().stream()
                    .anyMatch(patch -> patch.context().isEmpty()
                            || patch.context().equals("ANY")
                            || patch.context().equals(context));
            if (here && applies(filter, filter.spec().workloadSelector(), pod)) {
                throw new NotModelled(
                        "EnvoyFilter " + filter.qualifiedName() + " may change what the proxy of " + pod.qualifiedName()
                                + " does",
                        Origin.of(filter));
            }
        }
        for (Typed<Extension> extension : extensions) {
            if (applies(extension, extension.spec().selector(), pod)) {
                throw new NotModelled(
                        extension.resource().kind() + " " + extension.qualifiedName() + " runs code in the proxy of "
                                + pod.qualifiedName(),
                        Origin.of(extension));
            }
        }
        if (isAmbient(pod)) {
            throw new NotModelled(pod.qualifiedName() + " is in ambient mode, which is not modelled");
        }
    }

    private boolean isAmbient(Pod pod) {
        String mode = pod.labels()
                .getOrDefault(
                        "istio.io/dataplane-mode",
                        pods.namespace(pod.namespace())
                                .map(each -> each.spec().labels().getOrDefault("istio.io/dataplane-mode", ""))
                                .orElse(""));
        return mode.equals("ambient") && !pod.meshed();
    }

    /// Whether a Gateway API route may take requests for a host inside the mesh.
    void requireNoMeshRoute(String host) {
        for (var route : snapshot.resources().of(Kinds.GATEWAY_API_ROUTE)) {
            boolean mine = route.spec().parents().stream()
                    .filter(parent -> !parent.kind().equals("Gateway"))
                    .anyMatch(parent -> HostName.ofService(
                                    parent.name(),
                                    parent.namespace().isEmpty() ? route.namespace() : parent.namespace())
                            .equals(host));
            if (mine) {
                throw new NotModelled(
                        "HTTPRoute " + route.qualifiedName() + " routes inside the mesh, which is not modelled",
                        Origin.of(route));
            }
        }
    }

    private boolean applies(Typed<?> typed, Optional<WorkloadSelector> selector, Pod pod) {
        boolean namespace = typed.namespace().equals(pod.namespace())
                || typed.namespace().equals(snapshot.meshConfig().rootNamespace());
        return namespace && selector.map(each -> each.selects(pod.labels())).orElse(true);
    }

    static String lower(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
