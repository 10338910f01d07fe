package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.mesh.MeshSnapshot;
import dev.meshloft.core.topology.Badge;
import dev.meshloft.core.topology.ServiceRoutes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Where requests to a service go: its routes in the order Istio tries them.
final class RouteSection {

    private static final int MOST = 40;

    private final PlaceLinks links;

    RouteSection(PlaceLinks links) {
        this.links = links;
    }

    /// @param base the mesh before the draft
    Node of(MeshSnapshot draft, MeshSnapshot base, RegistryService service) {
        List<ServiceRoutes.Route> routes = ServiceRoutes.of(draft, base, service);
        Section section = new Section("Effective routes", routes.isEmpty() ? "" : Amounts.count(routes.size(), "rule"));
        if (routes.isEmpty()) {
            section.note("No VirtualService routes HTTP to this host: requests go to all its pods");
        }
        for (int i = 0; i < Math.min(MOST, routes.size()); i++) {
            section.add(route(i + 1, routes.get(i)));
        }
        if (routes.size() > MOST) {
            section.note("and " + (routes.size() - MOST) + " more");
        }
        return section.root();
    }

    private Node route(int number, ServiceRoutes.Route route) {
        Node condition = route.condition().isEmpty()
                ? Rows.text(number == 1 ? "Every request" : "Any other request")
                : Rows.text(route.condition(), "tag", "mono");
        HBox head =
                Section.row(Rows.fixed(Integer.toString(number), "hint"), condition, Rows.gap(), links.to(route.at()));
        VBox rows = new VBox(4, head);
        rows.getStyleClass().add("inspector-route");
        if (route.shares().size() > 1) {
            rows.getChildren().add(new ShareBar(route.shares()));
        }
        for (ServiceRoutes.Share share : route.shares()) {
            rows.getChildren().add(share(share));
        }
        if (route.shares().isEmpty()) {
            rows.getChildren().add(Rows.text("Answered or handed over without a destination", "small", "secondary"));
        }
        if (!route.facts().isEmpty()) {
            FlowPane facts = new FlowPane(6, 4);
            route.facts().forEach(fact -> facts.getChildren().add(fact(fact)));
            rows.getChildren().add(facts);
        }
        return rows;
    }

    private static Node share(ServiceRoutes.Share share) {
        HBox row =
                Section.row(Icon.of("arrow", 14), Rows.text(share.to(), "medium"), Rows.fixed(share.percent() + " %"));
        if (share.before().isPresent()) {
            row.getChildren().add(Rows.fixed("was " + share.before().getAsInt() + " %", "secondary"));
        }
        return row;
    }

    private static Node fact(Badge fact) {
        Label label = Rows.text(BadgeWords.of(fact), "tag");
        label.setGraphic(Icon.of(BadgeWords.icon(fact.kind()), 12));
        return label;
    }
}
