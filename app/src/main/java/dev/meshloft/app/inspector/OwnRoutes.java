package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.index.Typed;
import dev.meshloft.core.istio.Destination;
import dev.meshloft.core.istio.HttpMatch;
import dev.meshloft.core.istio.HttpRoute;
import dev.meshloft.core.istio.RouteDestination;
import dev.meshloft.core.istio.StringMatch;
import dev.meshloft.core.istio.VirtualService;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The routes of a VirtualService as they are written: at gateways, and for hosts that the mesh does not know.
final class OwnRoutes {

    private static final int MOST = 40;

    private final PlaceLinks links;

    OwnRoutes(PlaceLinks links) {
        this.links = links;
    }

    Node of(Typed<VirtualService> service) {
        List<HttpRoute> http = service.spec().http();
        int others = service.spec().tls().size() + service.spec().tcp().size();
        Section section = new Section("Routes, first match wins", Amounts.count(http.size() + others, "rule"));
        for (int i = 0; i < Math.min(MOST, http.size()); i++) {
            section.add(route(service, i + 1, http.get(i)));
        }
        if (http.size() > MOST) {
            section.note("and " + (http.size() - MOST) + " more");
        }
        service.spec().tls().forEach(each -> section.add(plain(service, "TLS", each.route(), each.at())));
        service.spec().tcp().forEach(each -> section.add(plain(service, "TCP", each.route(), each.at())));
        if (section.isEmpty()) {
            section.note("It has no routes");
        }
        return section.root();
    }

    private Node route(Typed<VirtualService> service, int number, HttpRoute route) {
        String condition = words(route);
        VBox rows = new VBox(
                4,
                Section.row(
                        Rows.fixed(Integer.toString(number), "hint"),
                        condition.isEmpty()
                                ? Rows.text(number == 1 ? "Every request" : "Any other request")
                                : Rows.text(condition, "tag", "mono"),
                        Rows.gap(),
                        links.to(service, route.at())));
        rows.getStyleClass().add("inspector-route");
        route.redirect()
                .ifPresent(each -> rows.getChildren().add(leg("Redirected to " + each.authority() + each.uri())));
        route.directResponse().ifPresent(_ -> rows.getChildren().add(leg("Answered at once")));
        route.delegate()
                .ifPresent(
                        each -> rows.getChildren().add(leg("Handed over to " + each.namespace() + "/" + each.name())));
        addLegs(rows, route.route());
        return rows;
    }

    private Node plain(
            Typed<VirtualService> service,
            String protocol,
            List<RouteDestination> legs,
            dev.meshloft.core.yaml.YamlPath at) {
        VBox rows = new VBox(4, Section.row(Rows.fixed(protocol, "hint"), Rows.gap(), links.to(service, at)));
        addLegs(rows, legs);
        return rows;
    }

    private static void addLegs(VBox rows, List<RouteDestination> legs) {
        int sum = legs.stream().mapToInt(leg -> leg.weight().orElse(0)).sum();
        for (RouteDestination leg : legs) {
            String share = legs.size() == 1
                    ? "100 %"
                    : sum == 0 ? "" : Math.round(leg.weight().orElse(0) * 100f / sum) + " %";
            rows.getChildren().add(leg(name(leg.destination()) + "  " + share));
        }
    }

    private static Node leg(String words) {
        return Section.row(Icon.of("arrow", 14), Rows.text(words));
    }

    private static String name(Destination destination) {
        return destination.host() + (destination.subset().isEmpty() ? "" : " " + destination.subset());
    }

    private static String words(HttpRoute route) {
        List<String> words = route.match().stream()
                .map(OwnRoutes::words)
                .filter(text -> !text.isEmpty())
                .toList();
        return words.size() < route.match().size() ? "" : String.join(" or ", words);
    }

    private static String words(HttpMatch match) {
        List<String> words = new ArrayList<>();
        match.method().map(StringMatch::text).ifPresent(words::add);
        match.uri()
                .map(uri -> switch (uri) {
                    case StringMatch.Exact(String value, var _) -> value;
                    case StringMatch.Prefix(String value, var _) -> value + "*";
                    case StringMatch.Regex(String value, var _) -> "~" + value;
                    case StringMatch.Present _ -> "";
                })
                .filter(text -> !text.isEmpty())
                .ifPresent(words::add);
        match.headers().forEach(header -> words.add(header.name()));
        match.withoutHeaders().forEach(header -> words.add("no " + header.name()));
        match.queryParams().forEach(parameter -> words.add("?" + parameter.name()));
        match.authority().map(StringMatch::text).ifPresent(words::add);
        match.port().ifPresent(port -> words.add("port " + port));
        match.sourceLabels().forEach((key, value) -> words.add(key + "=" + value));
        return String.join(" ", words);
    }
}
