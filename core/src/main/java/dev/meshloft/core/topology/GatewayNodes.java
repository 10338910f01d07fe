package dev.meshloft.core.topology;

import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.Server;
import dev.meshloft.core.istio.ServerTls;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.resource.SourceRef;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Callers outside, gateways, and the hosts they expose.
final class GatewayNodes {

    private static final String INTERNET = "caller:internet";

    private final MeshSnapshot mesh;
    private final Detail detail;
    private final GraphDraft draft;
    private final ServiceNodes services;
    private final RouteEdges routes;

    GatewayNodes(MeshSnapshot mesh, Detail detail, GraphDraft draft, ServiceNodes services, RouteEdges routes) {
        this.mesh = mesh;
        this.detail = detail;
        this.draft = draft;
        this.services = services;
        this.routes = routes;
    }

    void addAll() {
        mesh.gateways().stream().sorted(Comparator.comparing(Typed::key)).forEach(this::addGateway);
        addMissingGateways();
    }

    private void addGateway(Typed<Gateway> gateway) {
        String id = "gateway:" + gateway.qualifiedName();
        if (!isEgress(gateway)) {
            draft.add(INTERNET, NodeType.CALLER, "Internet", "", "", List.of(), null, null);
        }
        draft.add(
                id,
                NodeType.GATEWAY,
                gateway.name(),
                Words.servers(gateway.spec().servers()),
                gateway.namespace(),
                List.of(),
                gateway.key(),
                gateway.resource().whole());
        if (draft.hasNode(INTERNET) && !isEgress(gateway)) {
            draft.connect(
                    EdgeType.ROUTE,
                    INTERNET,
                    id,
                    "",
                    OptionalInt.empty(),
                    Mtls.NONE,
                    gateway.resource().whole());
        }
        gateway.spec().servers().forEach(server -> addHosts(gateway, server, id));
        selectWorkloads(gateway, id);
    }

    private void addHosts(Typed<Gateway> gateway, Server server, String id) {
        List<Typed<VirtualService>> bound =
                mesh.indexes().visibility().virtualServices(gateway.qualifiedName(), gatewayNamespace(gateway));
        for (int i = 0; i < server.hosts().size(); i++) {
            SourceRef origin = gateway.resource().at(server.at().key("hosts").index(i));
            ServerHost host = ServerHost.read(server.hosts().get(i), gateway.namespace());
            boolean taken = false;
            for (Typed<VirtualService> service : bound) {
                for (String name : host.sharedWith(service)) {
                    expose(id, name, server, gateway, origin);
                    routes.addRoutes(service, hostId(name), gateway.qualifiedName());
                    taken = true;
                }
            }
            if (!taken && !isRedirectOnly(server)) {
                expose(id, host.name(), server, gateway, origin);
            }
        }
    }

    private void expose(String gatewayId, String host, Server server, Typed<Gateway> gateway, SourceRef origin) {
        String id = hostId(host);
        draft.add(id, NodeType.HOST, host, "", "", routes.badgesOfHost(gateway, host), null, origin);
        boolean several = gateway.spec().servers().stream()
                        .filter(each -> !isRedirectOnly(each))
                        .map(Server::port)
                        .distinct()
                        .count()
                > 1;
        if (!isRedirectOnly(server) || !draft.hasEdge(gatewayId, id)) {
            String label = several && !isRedirectOnly(server) && server.port().isPresent()
                    ? Integer.toString(server.port().getAsInt())
                    : "";
            draft.connect(EdgeType.EXPOSE, gatewayId, id, label, OptionalInt.empty(), Mtls.NONE, origin);
        }
    }

    /// Gateways that a VirtualService names and nobody wrote: shown, with a dashed line to the host.
    private void addMissingGateways() {
        for (Typed<VirtualService> service : mesh.virtualServices().stream()
                .sorted(Comparator.comparing(Typed::key))
                .toList()) {
            List<String> gateways = service.spec().gateways();
            for (int i = 0; i < gateways.size(); i++) {
                String name = GatewayName.resolve(gateways.get(i), service.namespace());
                if (!name.equals(VirtualService.MESH) && !exists(name)) {
                    addMissing(service, name, i);
                }
            }
        }
    }

    private void addMissing(Typed<VirtualService> service, String gateway, int index) {
        SourceRef origin =
                service.resource().at(service.spec().at().key("gateways").index(index));
        String id = services.unknown(gateway, services.absent("missing Gateway", List.of(Kinds.GATEWAY)), origin);
        for (String host : service.spec().hosts()) {
            String name = HostName.resolve(host, service.namespace());
            draft.add(hostId(name), NodeType.HOST, name, "", "", List.of(), null, origin);
            draft.connect(EdgeType.UNKNOWN, id, hostId(name), "", OptionalInt.empty(), Mtls.NONE, origin);
            routes.addRoutes(service, hostId(name), gateway);
        }
    }

    private boolean exists(String gateway) {
        int slash = gateway.indexOf('/');
        String namespace = gateway.substring(0, slash);
        String name = gateway.substring(slash + 1);
        return mesh.resources().find(Kinds.GATEWAY, namespace, name).isPresent()
                || mesh.resources()
                        .find(Kinds.GATEWAY_API_GATEWAY, namespace, name)
                        .isPresent();
    }

    private void selectWorkloads(Typed<Gateway> gateway, String id) {
        if (detail != Detail.WORKLOADS || gateway.spec().selector().isEmpty()) {
            return;
        }
        for (MeshWorkload workload :
                mesh.indexes().selectors().selectEverywhere(gateway.spec().selector())) {
            String to = ServiceNodes.workloadId(workload);
            if (draft.hasNode(to)) {
                SourceRef origin = gateway.resource().at(gateway.spec().at().key("selector"));
                draft.connect(EdgeType.SELECT, id, to, "", OptionalInt.empty(), Mtls.NONE, origin);
            }
        }
    }

    /// The namespace of the gateway's pods decides what it sees.
    private String gatewayNamespace(Typed<Gateway> gateway) {
        return mesh.indexes().selectors().selectEverywhere(gateway.spec().selector()).stream()
                .map(MeshWorkload::namespace)
                .findFirst()
                .orElse(gateway.namespace());
    }

    /// All of its hosts are outside the mesh: a way out, not in.
    private boolean isEgress(Typed<Gateway> gateway) {
        List<String> hosts = gateway.spec().servers().stream()
                .flatMap(server -> server.hosts().stream())
                .map(host -> ServerHost.read(host, gateway.namespace()).name())
                .toList();
        return !hosts.isEmpty()
                && hosts.stream()
                        .allMatch(host ->
                                mesh.indexes().hosts().findAll(host).stream().anyMatch(RegistryService::external));
    }

    private static boolean isRedirectOnly(Server server) {
        return server.tls().map(ServerTls::httpsRedirect).orElse(false);
    }

    private static String hostId(String host) {
        return "host:" + host;
    }
}
