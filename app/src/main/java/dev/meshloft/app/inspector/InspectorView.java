package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Severities;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.core.change.FieldDiff;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.index.RegistryService;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.topology.Badge;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.NodeType;
import dev.meshloft.core.workspace.LiveResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The pane at the right: what is known about the selection, each fact with the line that decides it.
public final class InspectorView {

    private final BorderPane root = new BorderPane();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final PlaceLinks links;
    private final RouteSection routes;
    private final PolicySection policies;
    private @Nullable Object shownFor;

    public InspectorView(Store store) {
        links = new PlaceLinks(store);
        routes = new RouteSection(links);
        policies = new PolicySection(links);
        HBox head = new HBox(Rows.fixed("Inspector", "strong"));
        head.getStyleClass().add("pane-head");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setTop(head);
        root.getStyleClass().add("pane-panel");
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    private void show(AppState state) {
        record Shown(Selection selection, Object derived) {}
        Shown now = new Shown(state.selection(), state.derived());
        if (now.equals(shownFor)) {
            return;
        }
        shownFor = now;
        Optional<GraphNode> node = node(state);
        Optional<Resource> resource =
                Optional.ofNullable(state.selection().resource()).flatMap(state.workspace()::findResource);
        if (node.isEmpty() && resource.isEmpty()) {
            root.setCenter(Rows.empty("Select something in the graph or the tree to see what decides about it"));
            return;
        }
        content.getChildren().clear();
        content.getChildren().add(head(node, resource));
        Optional<RegistryService> service =
                node.filter(found -> found.type() == NodeType.SERVICE).flatMap(found -> serviceOf(state, found));
        service.ifPresent(found -> content.getChildren().addAll(routes.of(state, found), policies.of(state, found)));
        if (service.isEmpty()) {
            node.ifPresent(found -> addNodeSections(state, found));
        }
        resource.ifPresent(found -> addResourceSections(state, found));
        root.setCenter(scroll);
    }

    private static Optional<RegistryService> serviceOf(AppState state, GraphNode node) {
        ResourceKey key = node.resource();
        return key == null
                ? Optional.empty()
                : state.derived().draft().indexes().hosts().servicesOf(key).stream()
                        .filter(RegistryService::isKubernetes)
                        .findFirst();
    }

    private static Optional<GraphNode> node(AppState state) {
        MeshGraph graph = state.derived().graph();
        String id = state.selection().node();
        ResourceKey key = state.selection().resource();
        return id != null
                ? graph.findNode(id)
                : graph.nodes().stream()
                        .filter(node -> key != null && key.equals(node.resource()))
                        .findFirst();
    }

    private Node head(Optional<GraphNode> node, Optional<Resource> resource) {
        String name = node.map(GraphNode::label)
                .or(() -> resource.map(Resource::name))
                .orElse("");
        String kind = resource.map(Resource::kind)
                .orElseGet(() -> node.map(found -> words(found.type().name())).orElse(""));
        String namespace = resource.map(Resource::namespace).orElse("");
        HBox title = new HBox(
                8,
                Icon.of(resource.map(found -> KindLook.of(found.kind()).icon()).orElse("host"))
                        .styled("accent"),
                Rows.text(name, "object-name"),
                Rows.gap(),
                Rows.text(kind + (namespace.isEmpty() ? "" : " in " + namespace), "small", "secondary"));
        title.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(title);
        head.getStyleClass().add("inspector-head");
        resource.filter(found -> !found.file().isCluster()).ifPresent(found -> {
            HBox buttons = new HBox(8, Rows.button("edit", "Edit " + KindWords.of(found.kind()), () -> open(found)));
            head.getChildren().add(buttons);
        });
        return head;
    }

    private static String words(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private void addNodeSections(AppState state, GraphNode node) {
        Map<String, GraphNode> nodes = state.derived().graph().nodesById();
        List<GraphEdge> out = new ArrayList<>();
        List<GraphEdge> in = new ArrayList<>();
        for (GraphEdge edge : state.derived().graph().edges()) {
            if (edge.from().equals(node.id())) {
                out.add(edge);
            } else if (edge.to().equals(node.id())) {
                in.add(edge);
            }
        }
        addEdges("Requests go to", out, nodes, true);
        addEdges("Requests come from", in, nodes, false);
        addBadges(node);
    }

    private void addEdges(String title, List<GraphEdge> edges, Map<String, GraphNode> nodes, boolean outwards) {
        if (edges.isEmpty()) {
            return;
        }
        VBox section = section(title, Integer.toString(edges.size()));
        for (GraphEdge edge : edges) {
            GraphNode other = nodes.get(outwards ? edge.to() : edge.from());
            if (other == null) {
                continue;
            }
            HBox row = new HBox(6, Icon.of(icon(edge.type()), 14));
            row.setAlignment(Pos.CENTER_LEFT);
            if (!edge.label().isEmpty()) {
                row.getChildren().add(Rows.text(edge.label(), "tag", "mono"));
            }
            row.getChildren().add(Rows.text(other.label(), "medium"));
            edge.weight().ifPresent(weight -> row.getChildren().add(Rows.fixed(share(edge, weight), "secondary")));
            row.getChildren().add(Rows.gap());
            if (edge.origin() != null) {
                row.getChildren().add(links.to(edge.origin()));
            }
            section.getChildren().add(row);
        }
        content.getChildren().add(section);
    }

    private static String share(GraphEdge edge, int weight) {
        return edge.previousWeight().isPresent()
                ? weight + " % was " + edge.previousWeight().getAsInt() + " %"
                : weight + " %";
    }

    private static String icon(EdgeType type) {
        return switch (type) {
            case EXPOSE, ROUTE -> "arrow";
            case MIRROR -> "mirror";
            case DELEGATE -> "delegate";
            case SELECT -> "target";
            case ALLOW -> "ok-c";
            case DENY -> "deny";
            case IMPORT -> "import";
            case UNKNOWN -> "unk";
        };
    }

    private void addBadges(GraphNode node) {
        if (node.badges().isEmpty()) {
            return;
        }
        VBox section = section("In effect", "");
        for (Badge badge : node.badges()) {
            HBox row = new HBox(6, Icon.of(BadgeWords.icon(badge.kind()), 14), Rows.text(BadgeWords.of(badge)));
            row.setAlignment(Pos.CENTER_LEFT);
            section.getChildren().add(row);
        }
        content.getChildren().add(section);
    }

    private void addResourceSections(AppState state, Resource resource) {
        List<Diagnostic> problems = state.derived().problems().stream()
                .filter(problem -> resource.key().equals(problem.resource()))
                .toList();
        if (!problems.isEmpty()) {
            VBox section = section("Problems", Integer.toString(problems.size()));
            for (Diagnostic problem : problems) {
                HBox row = new HBox(
                        6,
                        Severities.icon(problem.severity(), 14),
                        Rows.wrapped(problem.message(), "small"),
                        Rows.gap(),
                        links.to(problem.at()));
                row.setAlignment(Pos.TOP_LEFT);
                section.getChildren().add(row);
            }
            content.getChildren().add(section);
        }
        addDifferences(state, resource);
        addWritten(state, resource);
    }

    private void addDifferences(AppState state, Resource resource) {
        for (ObjectChange change : state.derived().changes().changes()) {
            if (change.key().equals(resource.key())
                    && change instanceof ObjectChange.Modify(var _, var _, var fields)) {
                VBox section = section("Draft and cluster differ in", Integer.toString(fields.size()));
                for (FieldDiff field : fields.subList(0, Math.min(fields.size(), 12))) {
                    section.getChildren()
                            .add(new VBox(
                                    Rows.text(field.path().toString(), "mono", "hint"),
                                    Rows.text(
                                            switch (field.kind()) {
                                                case ADDED -> "not set → " + field.after();
                                                case REMOVED -> field.before() + " → not set";
                                                case CHANGED -> field.before() + " → " + field.after();
                                            },
                                            "small")));
                }
                content.getChildren().add(section);
            }
        }
    }

    private void addWritten(AppState state, Resource resource) {
        VBox section = section("Written in", "");
        if (resource.file().isCluster()) {
            section.getChildren().add(Rows.text("Only in the cluster, in no file", "small", "secondary"));
        } else {
            section.getChildren().add(links.to(resource.whole()));
        }
        LiveResource live = state.workspace().cluster().objects().get(resource.key());
        if (live != null && !live.managers().isEmpty()) {
            section.getChildren()
                    .add(Rows.wrapped(
                            "In the cluster managed by " + String.join(", ", live.managers()), "small", "secondary"));
        }
        content.getChildren().add(section);
    }

    private void open(Resource resource) {
        links.go(resource.whole());
    }

    private static VBox section(String title, String count) {
        return new Section(title, count).root();
    }
}
