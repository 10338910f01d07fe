package dev.meshloft.core.impact;

import dev.meshloft.core.impact.ResourceChanges.Change;
import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.istio.ServiceEntry;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.istio.WorkloadSelector;
import dev.meshloft.core.kube.Workload;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which hosts a change can act on, and which changed objects can act on a host.
final class TouchedHosts {

    /// Kinds that change nothing for requests, or only through others that are compared.
    private static final Set<String> WITHOUT_EFFECT = Set.of("ServiceAccount", "Secret", "Role", "RoleBinding");

    private final MeshSnapshot before;
    private final MeshSnapshot after;
    private final Map<String, Set<Change>> causes = new LinkedHashMap<>();
    private final List<Change> notModelled = new ArrayList<>();

    private TouchedHosts(MeshSnapshot before, MeshSnapshot after) {
        this.before = before;
        this.after = after;
    }

    static TouchedHosts of(MeshSnapshot before, MeshSnapshot after, ResourceChanges changes) {
        TouchedHosts touched = new TouchedHosts(before, after);
        changes.all().forEach(touched::add);
        return touched;
    }

    /// Hosts with the changes that can act on them; wildcards stay wildcards.
    Map<String, Set<Change>> causes() {
        return causes;
    }

    /// Changes of kinds whose effect is not modelled.
    List<Change> notModelled() {
        return notModelled;
    }

    private void add(Change change) {
        change.versions().forEach(resource -> add(change, resource));
    }

    private void add(Change change, Resource resource) {
        String namespace = resource.namespace();
        switch (resource.key().group() + "/" + resource.kind()) {
            case "networking.istio.io/VirtualService" -> routes(change, resource);
            case "networking.istio.io/DestinationRule" -> {
                String host =
                        HostName.resolve(DestinationRule.read(resource.root()).host(), namespace);
                touchCovered(change, host);
            }
            case "networking.istio.io/Gateway" -> gateway(change, resource);
            case "networking.istio.io/ServiceEntry" ->
                ServiceEntry.read(resource.root()).hosts().forEach(host -> touch(change, host));
            case "/Service" -> touch(change, HostName.ofService(resource.name(), namespace));
            case "security.istio.io/AuthorizationPolicy" ->
                selected(
                        change,
                        namespace,
                        AuthorizationPolicy.read(resource.root()).selector());
            case "security.istio.io/PeerAuthentication" ->
                selected(
                        change,
                        namespace,
                        PeerAuthentication.read(resource.root()).selector());
            case "security.istio.io/RequestAuthentication" ->
                selected(
                        change,
                        namespace,
                        RequestAuthentication.read(resource.root()).selector());
            case "/Pod", "apps/Deployment", "apps/StatefulSet", "apps/DaemonSet" ->
                behind(change, namespace, Workload.read(resource.root()).labels());
            case "/Namespace" -> behindAll(change, resource.name());
            default -> {
                if (!WITHOUT_EFFECT.contains(resource.kind()) && !notModelled.contains(change)) {
                    notModelled.add(change);
                }
            }
        }
    }

    private void routes(Change change, Resource resource) {
        VirtualService spec = VirtualService.read(resource.root());
        spec.hosts().forEach(host -> touchCovered(change, HostName.resolve(host, resource.namespace())));
        if (!spec.tls().isEmpty() || !spec.tcp().isEmpty()) {
            notModelled.add(change);
        }
        if (spec.isDelegate()) {
            roots(change, resource);
        }
    }

    private void roots(Change change, Resource delegate) {
        for (MeshSnapshot snapshot : List.of(before, after)) {
            for (Typed<VirtualService> root : snapshot.virtualServices()) {
                boolean mine = root.spec().http().stream()
                        .flatMap(route -> route.delegate().stream())
                        .anyMatch(each -> each.name().equals(delegate.name())
                                && (each.namespace().isEmpty() ? root.namespace() : each.namespace())
                                        .equals(delegate.namespace()));
                if (mine) {
                    root.spec().hosts().forEach(host -> touch(change, HostName.resolve(host, root.namespace())));
                }
            }
        }
    }

    private void gateway(Change change, Resource resource) {
        String name = resource.namespace() + "/" + resource.name();
        for (MeshSnapshot snapshot : List.of(before, after)) {
            for (Typed<VirtualService> service : snapshot.virtualServices()) {
                boolean bound = service.spec().boundGateways().stream()
                        .anyMatch(each ->
                                GatewayName.resolve(each, service.namespace()).equals(name));
                if (bound) {
                    service.spec().hosts().forEach(host -> touch(change, HostName.resolve(host, service.namespace())));
                }
            }
        }
        Gateway.read(resource.root()).servers().stream()
                .flatMap(server -> server.hosts().stream())
                .map(host -> host.substring(host.indexOf('/') + 1))
                .forEach(host -> touch(change, host));
    }

    private void selected(Change change, String namespace, Optional<WorkloadSelector> selector) {
        Map<String, String> labels = selector.map(WorkloadSelector::labels).orElse(Map.of());
        for (MeshSnapshot snapshot : List.of(before, after)) {
            boolean mesh = namespace.equals(snapshot.meshConfig().rootNamespace());
            for (RegistryService service : snapshot.indexes().hosts().services()) {
                if (!mesh && !service.namespace().equals(namespace)) {
                    continue;
                }
                boolean hit = labels.isEmpty()
                        || snapshot.indexes().selectors().workloadsOf(service).stream()
                                .anyMatch(workload -> selector.orElseThrow().selects(workload.labels()));
                if (hit) {
                    touch(change, service.host());
                }
            }
            gatewaysOf(change, snapshot, namespace, labels);
        }
    }

    /// A policy on a gateway's pods acts on every host behind it.
    private void gatewaysOf(Change change, MeshSnapshot snapshot, String namespace, Map<String, String> labels) {
        boolean mesh = namespace.equals(snapshot.meshConfig().rootNamespace()) && labels.isEmpty();
        for (Typed<Gateway> gateway : snapshot.gateways()) {
            boolean hit = snapshot
                    .indexes()
                    .selectors()
                    .selectEverywhere(gateway.spec().selector())
                    .stream()
                    .anyMatch(workload -> mesh
                            || (workload.namespace().equals(namespace)
                                    && workload.labels().entrySet().containsAll(labels.entrySet())));
            if (hit) {
                gateway(change, gateway.resource());
            }
        }
    }

    private void behind(Change change, String namespace, Map<String, String> labels) {
        for (MeshSnapshot snapshot : List.of(before, after)) {
            snapshot.indexes().hosts().services().stream()
                    .filter(service -> service.namespace().equals(namespace))
                    .filter(service -> service.selector()
                            .map(selector -> labels.entrySet().containsAll(selector.entrySet()))
                            .orElse(false))
                    .forEach(service -> touch(change, service.host()));
        }
    }

    private void behindAll(Change change, String namespace) {
        for (MeshSnapshot snapshot : List.of(before, after)) {
            snapshot.indexes().hosts().services().stream()
                    .filter(service -> service.namespace().equals(namespace))
                    .forEach(service -> touch(change, service.host()));
        }
    }

    /// A host and, when it is a wildcard, every service it covers.
    private void touchCovered(Change change, String host) {
        touch(change, host);
        if (HostName.isWildcard(host)) {
            for (MeshSnapshot snapshot : List.of(before, after)) {
                snapshot.indexes().hosts().services().stream()
                        .filter(service -> HostName.overlap(service.host(), host))
                        .forEach(service -> touch(change, service.host()));
            }
        }
    }

    private void touch(Change change, String host) {
        if (!host.isEmpty()) {
            causes.computeIfAbsent(host.toLowerCase(Locale.ROOT), _ -> new LinkedHashSet<>())
                    .add(change);
        }
    }
}
