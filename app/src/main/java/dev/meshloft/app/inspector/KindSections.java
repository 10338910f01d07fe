package dev.meshloft.app.inspector;

import dev.meshloft.app.store.AppState;
import dev.meshloft.core.index.Kind;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;

/// What there is to say of an object by its kind, from the draft's snapshot.
final class KindSections {

    private final RouteSection routes;
    private final PolicySection policies;
    private final CallerSection callers;
    private final ConnectionSection connections;
    private final VirtualServiceSections virtualServices;
    private final GatewaySections gateways;
    private final DestinationRuleSections destinationRules;
    private final SecuritySections security;
    private final ProxySections proxies;

    KindSections(PlaceLinks links, CallerSection callers) {
        this.callers = callers;
        routes = new RouteSection(links);
        policies = new PolicySection(links);
        connections = new ConnectionSection(links);
        virtualServices = new VirtualServiceSections(links, routes);
        gateways = new GatewaySections(links);
        destinationRules = new DestinationRuleSections(links, connections);
        security = new SecuritySections(links);
        proxies = new ProxySections(links, policies);
    }

    /// Nothing for a kind that only its text says something about.
    List<Node> of(AppState state, ResourceKey key) {
        MeshSnapshot mesh = state.derived().draft();
        return switch (key.kind()) {
            case "Service" -> service(state, key);
            case "VirtualService" ->
                find(mesh, Kinds.VIRTUAL_SERVICE, key)
                        .map(found -> virtualServices.of(mesh, state.derived().base(), found))
                        .orElse(List.of());
            case "DestinationRule" -> of(mesh, Kinds.DESTINATION_RULE, key, found -> destinationRules.of(mesh, found));
            case "Gateway" -> of(mesh, Kinds.GATEWAY, key, found -> gateways.of(mesh, found));
            case "ServiceEntry" -> of(mesh, Kinds.SERVICE_ENTRY, key, proxies::ofServiceEntry);
            case "Sidecar" -> of(mesh, Kinds.SIDECAR, key, found -> proxies.ofSidecar(mesh, found));
            case "Telemetry" -> of(mesh, Kinds.TELEMETRY, key, found -> proxies.ofTelemetry(mesh, found));
            case "PeerAuthentication" ->
                of(mesh, Kinds.PEER_AUTHENTICATION, key, found -> security.ofPeers(mesh, found));
            case "RequestAuthentication" ->
                of(mesh, Kinds.REQUEST_AUTHENTICATION, key, found -> security.ofTokens(mesh, found));
            case "AuthorizationPolicy" ->
                of(mesh, Kinds.AUTHORIZATION_POLICY, key, found -> security.ofAccess(mesh, found));
            default -> workload(mesh, key);
        };
    }

    private static <T> List<Node> of(
            MeshSnapshot mesh, Kind<T> kind, ResourceKey key, Function<Typed<T>, List<Node>> sections) {
        return find(mesh, kind, key).map(sections).orElse(List.of());
    }

    private static <T> Optional<Typed<T>> find(MeshSnapshot mesh, Kind<T> kind, ResourceKey key) {
        return kind.group().equals(key.group())
                ? mesh.resources().find(kind, key.namespace(), key.name())
                : Optional.empty();
    }

    private List<Node> service(AppState state, ResourceKey key) {
        MeshSnapshot mesh = state.derived().draft();
        Optional<RegistryService> found = mesh.indexes().hosts().servicesOf(key).stream()
                .filter(RegistryService::isKubernetes)
                .findFirst();
        if (found.isEmpty()) {
            return List.of();
        }
        RegistryService service = found.get();
        List<Node> sections = new ArrayList<>();
        sections.add(routes.of(mesh, state.derived().base(), service));
        sections.add(policies.of(mesh, mesh.indexes().selectors().workloadsOf(service)));
        sections.add(callers.of(mesh, service));
        connections.of(mesh, service).ifPresent(sections::add);
        return sections;
    }

    private List<Node> workload(MeshSnapshot mesh, ResourceKey key) {
        return mesh.indexes().selectors().workloadsIn(key.namespace()).stream()
                .filter(workload -> workload.resource().key().equals(key))
                .findFirst()
                .map(found -> proxies.ofWorkload(mesh, found))
                .orElse(List.of());
    }
}
