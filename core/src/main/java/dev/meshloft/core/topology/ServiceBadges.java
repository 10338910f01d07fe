package dev.meshloft.core.topology;

import dev.meshloft.core.index.EffectiveRule;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.PolicyIndex;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Fault;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.istio.TrafficPolicy;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The marks of a service, in the order of [Badge.Kind].
final class ServiceBadges {

    private final MeshSnapshot mesh;
    private final MeshRoutes meshRoutes;

    ServiceBadges(MeshSnapshot mesh, MeshRoutes meshRoutes) {
        this.mesh = mesh;
        this.meshRoutes = meshRoutes;
    }

    List<Badge> of(RegistryService service) {
        List<Badge> badges = new ArrayList<>();
        List<MeshWorkload> workloads = mesh.indexes().selectors().workloadsOf(service);
        addInjection(workloads, badges);
        addPolicies(workloads, badges);
        badges.addAll(ofRoutes(routesOf(service)));
        addCircuitBreaker(service, badges);
        addMtls(service, workloads, badges);
        badges.sort(Comparator.comparing(Badge::kind));
        return List.copyOf(badges);
    }

    /// What the routes of a host add: fault, timeout, retries, mirror.
    static List<Badge> ofRoutes(List<HttpRoute> routes) {
        List<Badge> badges = new ArrayList<>();
        routes.stream()
                .flatMap(route -> route.fault().stream())
                .mapToDouble(ServiceBadges::faultPercentage)
                .filter(percentage -> percentage > 0)
                .max()
                .ifPresent(each -> badges.add(new Badge(Badge.Kind.FAULT, Words.percent(each))));
        routes.stream()
                .flatMap(route -> route.timeout().stream())
                .filter(timeout -> !timeout.isZero())
                .findFirst()
                .ifPresent(each -> badges.add(new Badge(Badge.Kind.TIMEOUT, Words.duration(each))));
        routes.stream()
                .flatMap(route -> route.retries().stream())
                .filter(retries -> retries.attempts().orElse(0) > 0)
                .findFirst()
                .ifPresent(each -> badges.add(new Badge(
                        Badge.Kind.RETRY, Integer.toString(each.attempts().orElse(0)))));
        routes.stream()
                .flatMap(route -> route.mirrors().stream())
                .findFirst()
                .ifPresent(each -> badges.add(new Badge(
                        Badge.Kind.MIRROR, Words.percent(each.percentage().orElse(100)))));
        return badges;
    }

    static Badge.Kind mtlsKind(PeerAuthentication.Mode mode) {
        return switch (mode) {
            case STRICT -> Badge.Kind.MTLS_STRICT;
            case PERMISSIVE, UNSET -> Badge.Kind.MTLS_PERMISSIVE;
            case DISABLE -> Badge.Kind.MTLS_OFF;
        };
    }

    private List<HttpRoute> routesOf(RegistryService service) {
        return meshRoutes
                .find(service.host(), service.namespace())
                .map(each -> each.spec().http())
                .orElse(List.of());
    }

    private static double faultPercentage(Fault fault) {
        double delay = fault.delay().map(each -> each.percentage().orElse(0)).orElse(0.0);
        double abort = fault.abort().map(each -> each.percentage().orElse(0)).orElse(0.0);
        return Math.max(delay, abort);
    }

    private static void addInjection(List<MeshWorkload> workloads, List<Badge> badges) {
        if (!workloads.isEmpty() && workloads.stream().noneMatch(MeshWorkload::meshed)) {
            badges.add(new Badge(Badge.Kind.NOT_INJECTED, ""));
        }
    }

    private void addPolicies(List<MeshWorkload> workloads, List<Badge> badges) {
        PolicyIndex policies = mesh.indexes().policies();
        long accesses = workloads.stream()
                .flatMap(each -> policies.authorizationPolicies(each.namespace(), each.labels()).stream())
                .map(Typed::key)
                .distinct()
                .count();
        if (accesses > 0) {
            badges.add(new Badge(Badge.Kind.POLICY, Long.toString(accesses)));
        }
        boolean tokens = workloads.stream()
                .anyMatch(each -> !policies.requestAuthentications(each.namespace(), each.labels())
                        .isEmpty());
        if (tokens) {
            badges.add(new Badge(Badge.Kind.JWT, "JWT"));
        }
    }

    private void addCircuitBreaker(RegistryService service, List<Badge> badges) {
        mesh.indexes()
                .rules()
                .find(service.host(), service.namespace(), service.namespace())
                .flatMap(EffectiveRule::trafficPolicy)
                .flatMap(TrafficPolicy::outlierDetection)
                .ifPresent(each -> badges.add(new Badge(
                        Badge.Kind.CIRCUIT_BREAKER,
                        Integer.toString(each.consecutive5xxErrors().orElse(5)))));
    }

    /// Only where it is not what the namespace shows.
    private void addMtls(RegistryService service, List<MeshWorkload> workloads, List<Badge> badges) {
        PolicyIndex policies = mesh.indexes().policies();
        PeerAuthentication.Mode general =
                policies.namespaceMode(service.namespace()).mode();
        workloads.stream()
                .filter(MeshWorkload::meshed)
                .map(each -> policies.peerMode(each.namespace(), each.labels()).mode())
                .filter(mode -> mode != general)
                .findFirst()
                .ifPresent(mode -> badges.add(new Badge(mtlsKind(mode), "")));
    }
}
