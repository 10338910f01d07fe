package dev.meshloft.core.index;

import dev.meshloft.core.istio.AuthorizationPolicy;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.EnvoyFilter;
import dev.meshloft.core.istio.Extension;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.PeerAuthentication;
import dev.meshloft.core.istio.ProxyConfig;
import dev.meshloft.core.istio.RequestAuthentication;
import dev.meshloft.core.istio.ServiceEntry;
import dev.meshloft.core.istio.Sidecar;
import dev.meshloft.core.istio.Telemetry;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.istio.WorkloadEntry;
import dev.meshloft.core.istio.WorkloadGroup;
import dev.meshloft.core.kube.Endpoints;
import dev.meshloft.core.kube.GatewayApiGateway;
import dev.meshloft.core.kube.GatewayApiRoute;
import dev.meshloft.core.kube.Namespace;
import dev.meshloft.core.kube.Service;
import dev.meshloft.core.kube.ServiceAccount;
import dev.meshloft.core.kube.Workload;
import java.util.List;
import java.util.stream.Stream;

/// Every kind that has a reader.
public final class Kinds {

    private static final String NETWORKING = "networking.istio.io";
    private static final String SECURITY = "security.istio.io";
    private static final String EXTENSIONS = "extensions.istio.io";
    private static final String GATEWAY_API = "gateway.networking.k8s.io";

    public static final Kind<VirtualService> VIRTUAL_SERVICE =
            new Kind<>(NETWORKING, "VirtualService", VirtualService::read);
    public static final Kind<DestinationRule> DESTINATION_RULE =
            new Kind<>(NETWORKING, "DestinationRule", DestinationRule::read);
    public static final Kind<Gateway> GATEWAY = new Kind<>(NETWORKING, "Gateway", Gateway::read);
    public static final Kind<ServiceEntry> SERVICE_ENTRY = new Kind<>(NETWORKING, "ServiceEntry", ServiceEntry::read);
    public static final Kind<Sidecar> SIDECAR = new Kind<>(NETWORKING, "Sidecar", Sidecar::read);
    public static final Kind<WorkloadEntry> WORKLOAD_ENTRY =
            new Kind<>(NETWORKING, "WorkloadEntry", WorkloadEntry::read);
    public static final Kind<WorkloadGroup> WORKLOAD_GROUP =
            new Kind<>(NETWORKING, "WorkloadGroup", WorkloadGroup::read);
    public static final Kind<EnvoyFilter> ENVOY_FILTER = new Kind<>(NETWORKING, "EnvoyFilter", EnvoyFilter::read);
    public static final Kind<ProxyConfig> PROXY_CONFIG = new Kind<>(NETWORKING, "ProxyConfig", ProxyConfig::read);
    public static final Kind<PeerAuthentication> PEER_AUTHENTICATION =
            new Kind<>(SECURITY, "PeerAuthentication", PeerAuthentication::read);
    public static final Kind<RequestAuthentication> REQUEST_AUTHENTICATION =
            new Kind<>(SECURITY, "RequestAuthentication", RequestAuthentication::read);
    public static final Kind<AuthorizationPolicy> AUTHORIZATION_POLICY =
            new Kind<>(SECURITY, "AuthorizationPolicy", AuthorizationPolicy::read);
    public static final Kind<Telemetry> TELEMETRY = new Kind<>("telemetry.istio.io", "Telemetry", Telemetry::read);
    public static final Kind<Extension> WASM_PLUGIN = new Kind<>(EXTENSIONS, "WasmPlugin", Extension::read);
    public static final Kind<Extension> TRAFFIC_EXTENSION = new Kind<>(EXTENSIONS, "TrafficExtension", Extension::read);
    public static final Kind<Namespace> NAMESPACE = new Kind<>("", "Namespace", Namespace::read);
    public static final Kind<Service> SERVICE = new Kind<>("", "Service", Service::read);
    public static final Kind<ServiceAccount> SERVICE_ACCOUNT = new Kind<>("", "ServiceAccount", ServiceAccount::read);
    public static final Kind<Endpoints> ENDPOINTS = new Kind<>("", "Endpoints", Endpoints::readOlder);
    public static final Kind<Endpoints> ENDPOINT_SLICE =
            new Kind<>("discovery.k8s.io", "EndpointSlice", Endpoints::readSlice);
    public static final Kind<GatewayApiGateway> GATEWAY_API_GATEWAY =
            new Kind<>(GATEWAY_API, "Gateway", GatewayApiGateway::read);
    public static final Kind<GatewayApiRoute> GATEWAY_API_ROUTE =
            new Kind<>(GATEWAY_API, "HTTPRoute", GatewayApiRoute::read);
    public static final Kind<Workload> POD = new Kind<>("", "Pod", Workload::read);
    /// Pods, and all that makes pods.
    public static final List<Kind<Workload>> WORKLOADS = List.of(
            POD,
            new Kind<>("apps", "Deployment", Workload::read),
            new Kind<>("apps", "StatefulSet", Workload::read),
            new Kind<>("apps", "DaemonSet", Workload::read),
            new Kind<>("apps", "ReplicaSet", Workload::read),
            new Kind<>("", "ReplicationController", Workload::read),
            new Kind<>("batch", "Job", Workload::read),
            new Kind<>("batch", "CronJob", Workload::read));

    static final List<Kind<?>> ALL = Stream.<Kind<?>>concat(
                    Stream.of(
                            VIRTUAL_SERVICE,
                            DESTINATION_RULE,
                            GATEWAY,
                            SERVICE_ENTRY,
                            SIDECAR,
                            WORKLOAD_ENTRY,
                            WORKLOAD_GROUP,
                            ENVOY_FILTER,
                            PROXY_CONFIG,
                            PEER_AUTHENTICATION,
                            REQUEST_AUTHENTICATION,
                            AUTHORIZATION_POLICY,
                            TELEMETRY,
                            WASM_PLUGIN,
                            TRAFFIC_EXTENSION,
                            NAMESPACE,
                            SERVICE,
                            SERVICE_ACCOUNT,
                            ENDPOINTS,
                            ENDPOINT_SLICE,
                            GATEWAY_API_GATEWAY,
                            GATEWAY_API_ROUTE),
                    WORKLOADS.stream())
            .toList();

    private Kinds() {}
}
