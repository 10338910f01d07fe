package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.index.GatewayName;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.Kinds;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Gateway;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// A VirtualService: for which hosts it holds, where, and what callers of these hosts get.
final class VirtualServiceSections {

    private static final int HOSTS = 3;

    private final PlaceLinks links;
    private final RouteSection routes;
    private final OwnRoutes own;

    VirtualServiceSections(PlaceLinks links, RouteSection routes) {
        this.links = links;
        this.routes = routes;
        this.own = new OwnRoutes(links);
    }

    List<Node> of(MeshSnapshot draft, MeshSnapshot base, Typed<VirtualService> service) {
        List<Node> sections = new ArrayList<>();
        List<RegistryService> known = service.spec().hosts().stream()
                .map(host -> HostName.resolve(host, service.namespace()))
                .flatMap(host -> draft.indexes().hosts().findAll(host).stream().limit(1))
                .toList();
        boolean inMesh = service.spec().boundGateways().contains(VirtualService.MESH);
        if (inMesh && !known.isEmpty()) {
            known.stream().limit(HOSTS).forEach(each -> sections.add(routes.of(draft, base, each)));
        } else {
            sections.add(own.of(service));
        }
        sections.add(hosts(draft, service));
        sections.add(gateways(draft, service));
        return sections;
    }

    private Node hosts(MeshSnapshot mesh, Typed<VirtualService> service) {
        List<String> hosts = service.spec().hosts();
        Section section = new Section("Hosts", Integer.toString(hosts.size()));
        if (hosts.isEmpty()) {
            section.note("None: another VirtualService hands requests over to this one");
        }
        for (int i = 0; i < hosts.size(); i++) {
            String full = HostName.resolve(hosts.get(i), service.namespace());
            Optional<RegistryService> found =
                    mesh.indexes().hosts().findAll(full).stream().findFirst();
            Node name =
                    found.map(each -> links.object(each.source().resource())).orElseGet(() -> Rows.text(full));
            String what = found.isEmpty()
                    ? "no Service of this name"
                    : found.get().isKubernetes() ? "Service" : "ServiceEntry";
            section.add(Section.row(
                    Icon.of(found.isEmpty() ? "host" : found.get().isKubernetes() ? "service" : "external", 14),
                    name,
                    Rows.text(what, "small", "secondary"),
                    Rows.gap(),
                    links.to(service, service.spec().at().key("hosts").index(i))));
        }
        return section.root();
    }

    private Node gateways(MeshSnapshot mesh, Typed<VirtualService> service) {
        List<String> bound = service.spec().boundGateways();
        Section section = new Section("Holds at", Integer.toString(bound.size()));
        boolean written = !service.spec().gateways().isEmpty();
        for (int i = 0; i < bound.size(); i++) {
            YamlPath at = service.spec().at().key("gateways").index(i);
            String name = bound.get(i);
            if (name.equals(VirtualService.MESH)) {
                section.add(Section.row(
                        Icon.of("people", 14),
                        Rows.text("All sidecars that see it"),
                        Rows.gap(),
                        written ? links.to(service, at) : Rows.fixed("by default", "hint", "small")));
                continue;
            }
            String full = GatewayName.resolve(name, service.namespace());
            int slash = full.indexOf('/');
            Optional<Typed<Gateway>> gateway =
                    mesh.resources().find(Kinds.GATEWAY, full.substring(0, slash), full.substring(slash + 1));
            section.add(Section.row(
                    gateway.isPresent()
                            ? Icon.of("gateway", 14)
                            : Icon.of("err-c", 14).styled("error"),
                    gateway.map(each -> links.object(each.resource()))
                            .orElseGet(() -> Rows.text(full + " does not exist")),
                    Rows.gap(),
                    links.to(service, at)));
        }
        return section.root();
    }
}
