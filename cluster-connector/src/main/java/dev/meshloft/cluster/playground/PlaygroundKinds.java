package dev.meshloft.cluster.playground;

import dev.meshloft.cluster.WatchScope;
import dev.meshloft.cluster.api.ApiKind;
import java.util.List;
import java.util.stream.Stream;

/// What the playground serves: Istio 1.31, the Gateway API's standard channel and the built-in kinds that matter to a
/// mesh. Older versions are served too, with the same content, as Istio's own CRDs do.
final class PlaygroundKinds {

    /// The newest version of each kind first.
    static final List<ApiKind> ALL = Stream.of(
                    kinds("", List.of("v1"), false, "Namespace:namespaces"),
                    kinds("", List.of("v1"), true, "Service:services Pod:pods ServiceAccount:serviceaccounts"),
                    kinds("", List.of("v1"), true, "ConfigMap:configmaps Secret:secrets"),
                    kinds("apps", List.of("v1"), true, "Deployment:deployments StatefulSet:statefulsets"),
                    kinds("apps", List.of("v1"), true, "DaemonSet:daemonsets ReplicaSet:replicasets"),
                    kinds("batch", List.of("v1"), true, "Job:jobs CronJob:cronjobs"),
                    kinds("discovery.k8s.io", List.of("v1"), true, "EndpointSlice:endpointslices"),
                    kinds(
                            "networking.istio.io",
                            List.of("v1", "v1beta1", "v1alpha3"),
                            true,
                            "VirtualService:virtualservices DestinationRule:destinationrules Gateway:gateways"
                                    + " ServiceEntry:serviceentries Sidecar:sidecars WorkloadEntry:workloadentries"
                                    + " WorkloadGroup:workloadgroups"),
                    kinds("networking.istio.io", List.of("v1alpha3"), true, "EnvoyFilter:envoyfilters"),
                    kinds("networking.istio.io", List.of("v1beta1"), true, "ProxyConfig:proxyconfigs"),
                    kinds(
                            "security.istio.io",
                            List.of("v1", "v1beta1"),
                            true,
                            "AuthorizationPolicy:authorizationpolicies PeerAuthentication:peerauthentications"
                                    + " RequestAuthentication:requestauthentications"),
                    kinds("telemetry.istio.io", List.of("v1", "v1alpha1"), true, "Telemetry:telemetries"),
                    kinds("extensions.istio.io", List.of("v1alpha1"), true, "WasmPlugin:wasmplugins"),
                    kinds("extensions.istio.io", List.of("v1alpha1"), true, "TrafficExtension:trafficextensions"),
                    kinds(WatchScope.GATEWAY_API_GROUP, List.of("v1"), false, "GatewayClass:gatewayclasses"),
                    kinds(
                            WatchScope.GATEWAY_API_GROUP,
                            List.of("v1"),
                            true,
                            "Gateway:gateways HTTPRoute:httproutes GRPCRoute:grpcroutes"),
                    kinds(WatchScope.GATEWAY_API_GROUP, List.of("v1beta1"), true, "ReferenceGrant:referencegrants"))
            .flatMap(List::stream)
            .toList();

    private PlaygroundKinds() {}

    private static List<ApiKind> kinds(String group, List<String> versions, boolean namespaced, String names) {
        return Stream.of(names.split(" "))
                .map(name -> name.split(":"))
                .flatMap(name -> versions.stream().map(v -> new ApiKind(group, v, name[0], name[1], namespaced)))
                .toList();
    }
}
