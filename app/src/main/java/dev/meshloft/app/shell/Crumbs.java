package dev.meshloft.app.shell;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;

/// The way to the selection: workspace, namespace, object. Each part opens a list of its siblings.
final class Crumbs {

    private static final int MOST = 40;
    private static final double WIDEST = 280;
    private static final double CURRENT_LEAST = 130;

    private record Part(String icon, String words, Supplier<List<MenuItem>> siblings) {}

    private record Shown(String workspace, Selection selection, Tab front) {}

    private final Store store;
    private final Supplier<List<Command>> recent;
    private final HBox root = new HBox(2);
    private Shown shown = new Shown("?", Selection.NONE, new Tab.Topology());

    /// @param recent workspaces to open in place of this one
    Crumbs(Store store, Supplier<List<Command>> recent) {
        this.store = store;
        this.recent = recent;
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMinWidth(0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(root.widthProperty());
        clip.heightProperty().bind(root.heightProperty());
        root.setClip(clip);
    }

    Node root() {
        return root;
    }

    void show(AppState state) {
        Shown next = new Shown(
                state.mesh().name(), state.selection(), state.screen().tabs().front());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        root.getChildren().clear();
        String name = next.workspace().isEmpty() ? "No workspace" : next.workspace();
        add(new Part("folder", name, this::workspaces));
        ResourceKey key = state.selection().resource();
        if (next.front() instanceof Tab.Changes) {
            add(new Part("swap", "Changes", List::of));
        } else if (key != null) {
            if (!key.namespace().isEmpty()) {
                add(new Part("ns", key.namespace(), this::namespaces));
            }
            add(new Part(KindLook.of(key.kind()).icon(), key.name(), () -> ofSameKind(key)));
        }
        Button last = (Button) root.getChildren().getLast();
        last.getStyleClass().add("current");
        last.setMinWidth(CURRENT_LEAST);
    }

    private void add(Part part) {
        if (!root.getChildren().isEmpty()) {
            root.getChildren().add(Icon.of("chev-r", 12).styled("faint"));
        }
        Button crumb = Rows.button(part.icon(), part.words(), () -> {}, "crumb");
        crumb.setMinWidth(48);
        crumb.setMaxWidth(WIDEST);
        crumb.setMnemonicParsing(false);
        crumb.setTooltip(Rows.tooltip(part.words()));
        crumb.setOnAction(_ -> open(crumb, part.siblings().get()));
        root.getChildren().add(crumb);
    }

    private static void open(Button crumb, List<MenuItem> siblings) {
        if (!siblings.isEmpty()) {
            ContextMenu menu = new ContextMenu();
            menu.getItems().setAll(siblings);
            menu.show(crumb, Side.BOTTOM, 0, 4);
        }
    }

    private List<MenuItem> workspaces() {
        return recent.get().stream()
                .map(command -> item("folder", command.title(), command.action()))
                .toList();
    }

    private List<MenuItem> namespaces() {
        Set<String> names = new TreeSet<>();
        store.now().derived().draft().resources().all().forEach(resource -> names.add(resource.namespace()));
        names.remove("");
        return names.stream()
                .limit(MOST)
                .map(name -> item("ns", name, () -> selectIn(name)))
                .toList();
    }

    /// The first object of the namespace that the graph shows, or else its first.
    private void selectIn(String namespace) {
        AppState state = store.now();
        state.derived().graph().nodes().stream()
                .filter(node -> namespace.equals(node.namespace()) && node.resource() != null)
                .findFirst()
                .map(node -> Selection.ofNode(node.id(), node.resource(), node.origin()))
                .or(() -> state.derived().draft().resources().all().stream()
                        .filter(resource -> resource.namespace().equals(namespace))
                        .findFirst()
                        .map(resource -> Selection.of(resource.key())))
                .ifPresent(selection -> store.dispatch(new Intent.Select(selection)));
    }

    private List<MenuItem> ofSameKind(ResourceKey key) {
        return store.now().derived().draft().resources().all().stream()
                .filter(resource -> resource.kind().equals(key.kind())
                        && resource.namespace().equals(key.namespace()))
                .sorted(java.util.Comparator.comparing(Resource::key))
                .limit(MOST)
                .map(resource -> item(KindLook.of(key.kind()).icon(), resource.name(), () -> select(resource)))
                .toList();
    }

    /// A document in front follows to the file of the sibling.
    private void select(Resource resource) {
        boolean document = store.now().screen().tabs().front() instanceof Tab.Document;
        if (document && !resource.file().isCluster()) {
            store.dispatch(new Intent.ShowTab(new Tab.Document(resource.file())));
        }
        store.dispatch(new Intent.Select(Selection.of(resource.key(), resource.whole())));
    }

    private static MenuItem item(String icon, String words, Runnable action) {
        MenuItem item = new MenuItem(words, Icon.of(icon, 14));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
