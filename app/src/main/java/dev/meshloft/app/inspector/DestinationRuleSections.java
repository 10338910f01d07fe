package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.index.HostName;
import dev.meshloft.core.index.MeshWorkload;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.DestinationRule;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.RouteDestination;
import dev.meshloft.core.istio.Subset;
import dev.meshloft.core.istio.VirtualService;
import dev.meshloft.core.mesh.MeshSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A DestinationRule: for which host, what holds for connections, and its subsets with their pods.
final class DestinationRuleSections {

    private final PlaceLinks links;
    private final ConnectionSection connections;

    DestinationRuleSections(PlaceLinks links, ConnectionSection connections) {
        this.links = links;
        this.connections = connections;
    }

    List<Node> of(MeshSnapshot mesh, Typed<DestinationRule> rule) {
        List<Node> sections = new ArrayList<>();
        String host = HostName.resolve(rule.spec().host(), rule.namespace());
        Optional<RegistryService> service =
                mesh.indexes().hosts().findAll(host).stream().findFirst();
        sections.add(host(rule, host, service));
        sections.add(
                rule.spec().trafficPolicy().isPresent()
                        ? connections.of(
                                "Connections", rule, rule.spec().trafficPolicy().get())
                        : nothingSet());
        sections.add(subsets(mesh, rule, service));
        sections.add(users(mesh, rule, host));
        return sections;
    }

    private static Node nothingSet() {
        Section section = new Section("Connections", "");
        section.note("Nothing is set; the mesh's defaults hold");
        return section.root();
    }

    private Node host(Typed<DestinationRule> rule, String host, Optional<RegistryService> service) {
        Section section = new Section("For host", "");
        section.add(Section.row(
                service.isPresent()
                        ? Icon.of("service", 14)
                        : Icon.of("unk", 14).styled("unknown"),
                service.map(each -> links.object(each.source().resource())).orElseGet(() -> Rows.text(host)),
                Rows.text(service.isPresent() ? host : "no Service of this name is known", "small", "secondary"),
                Rows.gap(),
                links.to(rule, rule.spec().at().key("host"))));
        return section.root();
    }

    private Node subsets(MeshSnapshot mesh, Typed<DestinationRule> rule, Optional<RegistryService> service) {
        List<Subset> subsets = rule.spec().subsets();
        Section section = new Section("Subsets", Integer.toString(subsets.size()));
        for (Subset subset : subsets) {
            VBox rows = new VBox(
                    2,
                    Section.row(
                            Icon.of("version", 14),
                            Rows.text(subset.name(), "medium"),
                            pods(mesh, service, subset),
                            Rows.gap(),
                            links.to(rule, subset.at())),
                    Rows.text(Labels.words(subset.labels()), "small", "secondary"));
            section.add(rows);
            subset.trafficPolicy().ifPresent(policy -> connections.add(section, rule, policy));
        }
        if (subsets.isEmpty()) {
            section.note("None");
        }
        return section.root();
    }

    private static Node pods(MeshSnapshot mesh, Optional<RegistryService> service, Subset subset) {
        if (service.isEmpty()) {
            return Rows.fixed("pods unknown", "small", "status-unknown");
        }
        int pods = mesh.indexes().selectors().workloadsOf(service.get(), subset).stream()
                .mapToInt(MeshWorkload::pods)
                .sum();
        return Rows.fixed(Amounts.count(pods, "pod"), "small", pods == 0 ? "status-warning" : "secondary");
    }

    /// Routes that name the host, so that the rule acts on them.
    private Node users(MeshSnapshot mesh, Typed<DestinationRule> rule, String host) {
        List<Node> rows = new ArrayList<>();
        for (Typed<VirtualService> service : mesh.virtualServices()) {
            for (HttpRoute route : service.spec().http()) {
                for (RouteDestination leg : route.route()) {
                    String target = HostName.resolve(leg.destination().host(), service.namespace());
                    if (target.equals(host)) {
                        rows.add(Section.row(
                                Icon.of("reroute", 14),
                                links.object(service.resource()),
                                Rows.text(leg.destination().subset(), "small", "secondary"),
                                Rows.gap(),
                                links.to(service, leg.at())));
                    }
                }
            }
        }
        Section section = new Section("Routes that lead here", Integer.toString(rows.size()));
        rows.stream().limit(Workloads.SHOWN).forEach(section::add);
        if (rows.size() > Workloads.SHOWN) {
            section.note("and " + (rows.size() - Workloads.SHOWN) + " more");
        }
        if (rows.isEmpty()) {
            section.note("No route names " + rule.spec().host() + "; the rule holds for direct requests");
        }
        return section.root();
    }
}
