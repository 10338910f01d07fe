package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.Server;
import dev.meshloft.core.istio.ServerTls;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A Gateway: what it opens, which pods do, and who is bound to it.
final class GatewaySections {

    private final PlaceLinks links;

    GatewaySections(PlaceLinks links) {
        this.links = links;
    }

    List<Node> of(MeshSnapshot mesh, Typed<Gateway> gateway) {
        return List.of(servers(gateway), workloads(mesh, gateway), routes(mesh, gateway));
    }

    private Node servers(Typed<Gateway> gateway) {
        Section section =
                new Section("Opens", Amounts.count(gateway.spec().servers().size(), "server"));
        for (Server server : gateway.spec().servers()) {
            VBox rows = new VBox(
                    2,
                    Section.row(
                            Rows.fixed(
                                    server.protocol() + " "
                                            + (server.port().isPresent()
                                                    ? server.port().getAsInt()
                                                    : "without a port"),
                                    "medium"),
                            Rows.gap(),
                            links.to(gateway, server.at())),
                    Rows.text(tls(server), "small", "secondary"),
                    Rows.text(server.hosts().isEmpty() ? "no hosts" : String.join(", ", server.hosts()), "small"));
            section.add(rows);
        }
        if (section.isEmpty()) {
            section.note("Nothing: it has no servers");
        }
        return section.root();
    }

    private static String tls(Server server) {
        if (server.tls().isEmpty()) {
            return "plain text";
        }
        ServerTls tls = server.tls().get();
        if (tls.httpsRedirect()) {
            return "redirects to HTTPS";
        }
        return "TLS " + tls.effectiveMode() + (tls.credentialName().isEmpty() ? "" : " with " + tls.credentialName());
    }

    private Node workloads(MeshSnapshot mesh, Typed<Gateway> gateway) {
        Map<String, String> selector = gateway.spec().selector();
        List<MeshWorkload> found = mesh.indexes().selectors().selectEverywhere(selector);
        Section section = new Section("Runs on", found.isEmpty() ? "" : Amounts.count(found.size(), "workload"));
        section.fact(
                "Selector",
                "",
                selector.isEmpty() ? "every gateway" : Labels.words(selector),
                links.to(gateway, gateway.spec().at().key("selector")));
        if (found.isEmpty()) {
            section.add(Section.row(
                    Icon.of("unk", 14).styled("unknown"),
                    Rows.text("No known workload has these labels", "small", "secondary")));
        }
        found.stream().limit(Workloads.SHOWN).forEach(each -> section.add(Workloads.row(links, each)));
        return section.root();
    }

    private Node routes(MeshSnapshot mesh, Typed<Gateway> gateway) {
        List<Typed<VirtualService>> bound = mesh.virtualServices().stream()
                .filter(each -> each.spec().gateways().stream()
                        .map(name ->
                                name.equals(VirtualService.MESH) ? name : GatewayName.resolve(name, each.namespace()))
                        .anyMatch(gateway.qualifiedName()::equals))
                .toList();
        Section section = new Section("Routes bound to it", Integer.toString(bound.size()));
        if (bound.isEmpty()) {
            section.note("No VirtualService names this gateway: requests get 404");
        }
        for (Typed<VirtualService> each : bound) {
            section.add(new VBox(
                    2,
                    Section.row(
                            Icon.of("reroute", 14),
                            links.object(each.resource()),
                            Rows.gap(),
                            links.to(each, each.spec().at().key("gateways"))),
                    Rows.text(each.spec().hosts().stream().collect(Collectors.joining(", ")), "small", "secondary")));
        }
        return section.root();
    }
}
