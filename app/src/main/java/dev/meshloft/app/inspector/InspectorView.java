package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.look.NodeIcons;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.topology.NodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The pane at the right: what is known about the selection, each fact with the line that decides it. Pinned, it keeps
/// what it shows while the selection moves on.
public final class InspectorView {

    private final Store store;
    private final BorderPane root = new BorderPane();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Button pin = Rows.iconButton("pin", "Pin: keep showing this", this::togglePin);
    private final PlaceLinks links;
    private final KindSections kinds;
    private final EdgeSections edges;
    private final ResourceSections resources;
    private @Nullable Selection pinned;
    private @Nullable Object shownFor;

    /// @param back goes to what was selected before
    /// @param failed gets an error of the program that stopped an answer
    public InspectorView(Store store, TaskRunner tasks, Runnable back, Consumer<Throwable> failed) {
        this.store = store;
        links = new PlaceLinks(store);
        kinds = new KindSections(links, new CallerSection(links, tasks, failed));
        edges = new EdgeSections(links);
        resources = new ResourceSections(links);
        HBox head = new HBox(
                Rows.fixed("Inspector", "strong"),
                Rows.gap(),
                Rows.iconButton("chev-l", "Back to what was selected before", back),
                pin);
        head.getStyleClass().add("pane-head");
        content.setMinWidth(0);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setTop(head);
        root.getStyleClass().add("pane-panel");
        root.setId("inspector");
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    /// Keeps what is shown, or follows the selection again.
    public void togglePin() {
        pinned = pinned == null ? store.now().selection() : null;
        pin.getStyleClass().remove("on");
        if (pinned != null) {
            pin.getStyleClass().add("on");
        }
        show(store.now());
    }

    private void show(AppState state) {
        record Shown(Selection selection, Object derived) {}
        Selection selection = pinned != null ? pinned : state.selection();
        Shown now = new Shown(selection, state.derived());
        if (now.equals(shownFor)) {
            return;
        }
        boolean same = shownFor instanceof Shown before && before.selection().equals(selection);
        double scrolled = scroll.getVvalue();
        shownFor = now;
        Optional<GraphNode> node = node(state, selection);
        Optional<Resource> resource = resource(state, selection);
        if (node.isEmpty() && resource.isEmpty()) {
            root.setCenter(Rows.empty(
                    state.workspace().files().isEmpty()
                            ? "Nothing is open. What you select is explained here."
                            : "Select something in the graph or the tree to see what decides about it"));
            return;
        }
        content.getChildren().setAll(sections(state, node, resource));
        root.setCenter(scroll);
        scroll.setVvalue(same ? scrolled : 0);
    }

    private static Optional<Resource> resource(AppState state, Selection selection) {
        return Optional.ofNullable(selection.resource())
                .flatMap(key -> state.workspace()
                        .findResource(key)
                        .or(() -> state.derived().draft().resources().find(key)));
    }

    private List<Node> sections(AppState state, Optional<GraphNode> node, Optional<Resource> resource) {
        List<Node> sections = new ArrayList<>();
        sections.add(head(node, resource));
        resource.ifPresent(found -> sections.addAll(resources.problems(state, found)));
        boolean derived = node.isPresent() && isPart(node.get());
        List<Node> ofKind = derived || resource.isEmpty()
                ? List.of()
                : kinds.of(state, resource.get().key());
        sections.addAll(ofKind);
        if (ofKind.isEmpty()) {
            node.ifPresent(found -> sections.addAll(edges.of(state.derived().graph(), found)));
        }
        resource.ifPresent(found -> sections.addAll(resources.origin(state, found)));
        return sections;
    }

    /// A subset or a host is only a part of the object that is written for it.
    private static boolean isPart(GraphNode node) {
        return node.type() == NodeType.SUBSET || node.type() == NodeType.HOST || node.type() == NodeType.CALLER;
    }

    private static Optional<GraphNode> node(AppState state, Selection selection) {
        MeshGraph graph = state.derived().graph();
        String id = selection.node();
        ResourceKey key = selection.resource();
        return id != null
                ? graph.findNode(id)
                : graph.nodes().stream()
                        .filter(node -> key != null && key.equals(node.resource()) && !isPart(node))
                        .findFirst();
    }

    private Node head(Optional<GraphNode> node, Optional<Resource> resource) {
        boolean part = node.filter(InspectorView::isPart).isPresent() || resource.isEmpty();
        String name = part
                ? node.map(GraphNode::label).orElse("")
                : resource.map(Resource::name).orElse("");
        String kind = part
                ? node.map(found -> words(found.type().name())).orElse("")
                : resource.map(Resource::kind).orElse("");
        String namespace = resource.map(Resource::namespace)
                .orElseGet(() -> node.map(GraphNode::namespace).orElse(""));
        Icon icon = Icon.of(
                part
                        ? NodeIcons.of(node.map(GraphNode::type).orElse(NodeType.HOST))
                        : KindLook.of(kind).icon());
        VBox head = new VBox(
                Section.row(icon.styled("accent"), Rows.text(name, "object-name")),
                Rows.text(kind + (namespace.isEmpty() ? "" : " in " + namespace), "small", "secondary"));
        head.getStyleClass().add("inspector-head");
        resource.filter(found -> !found.file().isCluster()).ifPresent(found -> {
            Button edit = Rows.button(
                    "edit", "Edit " + KindWords.of(found.kind()), () -> links.go(found.whole()), "small-button");
            head.getChildren().add(new HBox(8, edit));
        });
        return head;
    }

    private static String words(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }
}
