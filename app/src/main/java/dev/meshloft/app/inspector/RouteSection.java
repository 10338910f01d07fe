package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.topology.Badge;
import dev.meshloft.core.topology.ServiceRoutes;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Where requests to a service go: its routes in the order Istio tries them.
final class RouteSection {

    private final PlaceLinks links;

    RouteSection(PlaceLinks links) {
        this.links = links;
    }

    Node of(AppState state, RegistryService service) {
        List<ServiceRoutes.Route> routes =
                ServiceRoutes.of(state.derived().draft(), state.derived().base(), service);
        Section section = new Section("Effective routes", routes.isEmpty() ? "" : rules(routes.size()));
        if (routes.isEmpty()) {
            section.add(Rows.wrapped(
                    "No VirtualService routes HTTP to this host: requests go to all its pods", "small", "secondary"));
        }
        for (int i = 0; i < routes.size(); i++) {
            section.add(route(i + 1, routes.get(i)));
        }
        return section.root();
    }

    private static String rules(int count) {
        return count == 1 ? "1 rule" : count + " rules";
    }

    private Node route(int number, ServiceRoutes.Route route) {
        Node condition = route.condition().isEmpty()
                ? Rows.text(number == 1 ? "Every request" : "Any other request")
                : Rows.text(route.condition(), "tag", "mono");
        HBox head = row(Rows.fixed(Integer.toString(number), "hint"), condition, Rows.gap(), links.to(route.at()));
        VBox rows = new VBox(4, head);
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
        HBox row = row(
                Icon.of("arrow", 14),
                Rows.text(share.to(), "medium"),
                Rows.fixed(share.percent() + " %"),
                Rows.fixed(share.before().isPresent() ? "was " + share.before().getAsInt() + " %" : "", "secondary"));
        return row;
    }

    private static Node fact(Badge fact) {
        HBox row = row(Icon.of(BadgeWords.icon(fact.kind()), 12), Rows.fixed(BadgeWords.of(fact), "small"));
        row.getStyleClass().add("tag");
        return row;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
