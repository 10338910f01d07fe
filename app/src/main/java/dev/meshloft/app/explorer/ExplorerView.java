package dev.meshloft.app.explorer;

import dev.meshloft.app.files.FileOperations;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.StandLine;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ClusterWords;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/// The tree at the left. Selecting a row selects its object everywhere; a double click or Enter opens its document.
public final class ExplorerView {

    /// Of the selected one, kept in sight when the tree scrolls to it.
    private static final int ROWS_ABOVE = 3;

    private static final List<Grouping> GROUPINGS =
            List.of(Grouping.NAMESPACE, Grouping.KIND, Grouping.HOST, Grouping.FILE);

    private final Store store;
    private final NewMenu newMenu;
    private final Runnable pin;
    private final TreeView<ExplorerNode> tree = new TreeView<>();
    private final CustomTextField filter = new CustomTextField();
    private final StackPane body = new StackPane();
    private final StandLine standing = new StandLine();
    private final FileStrip strip = new FileStrip();
    private final FileMenu files;
    private final VBox root = new VBox();
    private final Button add = Rows.iconButton("plus", "New resource", this::showNewMenu);
    private final Button more = Rows.iconButton("dots", "More about the tree", () -> {});
    private final ExplorerFolds folds = new ExplorerFolds();
    private final TreeMaker maker;
    private Grouping grouping = Grouping.NAMESPACE;
    private ExplorerItem top = new ExplorerItem(TreeMaker.NOTHING, folds);
    private Selection shownSelection = Selection.NONE;
    private boolean updating;
    private @Nullable ContextMenu menu;

    /// @param create makes a new object of the chosen kind
    /// @param pin keeps the inspector on what it shows
    public ExplorerView(
            Store store, TaskRunner tasks, Consumer<Template> create, Runnable pin, FileOperations operations) {
        this.store = store;
        this.files = new FileMenu(store, operations, tasks, strip);
        this.maker = new TreeMaker(tasks, this::show);
        this.pin = pin;
        this.newMenu = new NewMenu(create);
        root.getStyleClass().add("pane-panel");
        root.getChildren().setAll(head(), groupingRow(), filterRow(), body, strip.root(), standing);
        VBox.setVgrow(body, Priority.ALWAYS);
        buildTree();
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    /// Puts the keyboard into the tree.
    public void focus() {
        tree.requestFocus();
    }

    /// The kinds to make a new object of.
    public void showNewMenu() {
        newMenu.show(add);
    }

    private HBox head() {
        more.setOnAction(_ -> moreMenu().show(more, Side.BOTTOM, 0, 4));
        HBox head = new HBox(
                Rows.fixed("Explorer", "strong"),
                Rows.gap(),
                Rows.iconButton("target", "Show the selection in the tree", this::revealSelection),
                add,
                more);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private ContextMenu moreMenu() {
        MenuItem open = new MenuItem("Expand all");
        open.setOnAction(_ -> top.getChildren().forEach(item -> ((ExplorerItem) item).expandAll(true)));
        MenuItem shut = new MenuItem("Collapse all");
        shut.setOnAction(_ -> top.getChildren().forEach(item -> ((ExplorerItem) item).expandAll(false)));
        return new ContextMenu(open, shut);
    }

    private HBox groupingRow() {
        HBox segments = Rows.segments(
                0,
                position -> {
                    grouping = GROUPINGS.get(position);
                    folds.clear();
                    begin();
                },
                "Namespace",
                "Kind",
                "Host",
                "File");
        segments.getStyleClass().add("tight");
        HBox row = new HBox(segments);
        row.getStyleClass().add("explorer-row");
        return row;
    }

    private HBox filterRow() {
        filter.setLeft(new StackPane(Icon.of("filter")));
        filter.setPromptText("Filter, such as kind:vs");
        filter.setAccessibleText("Filter the tree");
        filter.getStyleClass().add("filter-field");
        filter.textProperty().addListener(_ -> begin());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            } else if (event.getCode() == KeyCode.DOWN) {
                tree.requestFocus();
            }
        });
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox row = new HBox(filter);
        row.getStyleClass().add("explorer-row");
        return row;
    }

    private void buildTree() {
        tree.setShowRoot(false);
        tree.setAccessibleText("Explorer");
        tree.setCellFactory(_ -> new ExplorerCell());
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (!updating && item != null) {
                select(item.getValue());
            }
        });
        tree.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected();
            }
        });
        tree.setOnKeyPressed(this::key);
        tree.setOnContextMenuRequested(event -> {
            showMenu(event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void key(KeyEvent event) {
        ExplorerNode node = selected();
        boolean used = true;
        switch (event.getCode()) {
            case ENTER -> openSelected();
            case SPACE -> pin.run();
            case F2 -> {
                if (node != null) {
                    files.rename(node, selectedRow());
                }
            }
            case DELETE -> {
                if (node != null) {
                    files.delete(node);
                }
            }
            case Z -> used = event.isShortcutDown() && files.restore();
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void showMenu(double x, double y) {
        if (menu != null) {
            menu.hide();
        }
        menu = files.of(selected(), selectedRow());
        menu.show(tree, x, y);
    }

    /// Asks for the name of a new file.
    public void newFile() {
        files.newFile(add);
    }

    private @Nullable ExplorerNode selected() {
        TreeItem<ExplorerNode> item = tree.getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    /// The cell of the selected row; the tree itself when it is out of sight.
    private Node selectedRow() {
        return tree.lookupAll(".tree-cell").stream()
                .filter(cell -> cell instanceof ExplorerCell row
                        && row.isVisible()
                        && row.getTreeItem() == tree.getSelectionModel().getSelectedItem())
                .findFirst()
                .orElse(tree);
    }

    private void select(ExplorerNode node) {
        if (node.node() != null) {
            store.dispatch(new Intent.Select(Selection.ofNode(node.node(), node.resource(), null)));
        } else if (node.resource() != null) {
            store.dispatch(new Intent.Select(Selection.of(node.resource())));
        }
    }

    private void openSelected() {
        TreeItem<ExplorerNode> item = tree.getSelectionModel().getSelectedItem();
        if (item == null) {
            return;
        }
        ExplorerNode node = item.getValue();
        if (node.file() != null) {
            store.dispatch(new Intent.ShowTab(new Tab.Document(node.file())));
        } else if (node.resource() != null) {
            store.now()
                    .workspace()
                    .findResource(node.resource())
                    .filter(resource -> !resource.file().isCluster())
                    .ifPresent(resource -> store.dispatch(new Intent.ShowTab(new Tab.Document(resource.file()))));
        }
    }

    /// Another tree, of which no row is the same as before.
    private void begin() {
        folds.openAll(!filter.getText().isBlank());
        top = new ExplorerItem(TreeMaker.NOTHING, folds);
        show(store.now());
    }

    private void show(AppState state) {
        maker.make(state, grouping, filter.getText());
        ClusterWords.of(state.cluster())
                .ifPresentOrElse(
                        each -> standing.show(each.kind().icon(), each.kind().style(), each.head(), each.words()),
                        standing::clear);
    }

    private void show(ExplorerNode nodes) {
        updating = true;
        ExplorerNode before = selected();
        top.show(nodes);
        top.setExpanded(true);
        if (tree.getRoot() != top) {
            tree.setRoot(top); // with its rows: those that come later are not counted
        }
        boolean here = before != null && !before.isOfMesh() && select(before.id());
        if (!here || !store.now().selection().equals(shownSelection)) {
            markSelection(store.now().selection());
        }
        shownSelection = store.now().selection();
        updating = false;
        if (nodes.children().isEmpty()) {
            body.getChildren().setAll(emptyState(store.now()));
        } else if (!body.getChildren().contains(tree)) {
            body.getChildren().setAll(tree);
        }
    }

    private Parent emptyState(AppState state) {
        if (!filter.getText().isBlank()) {
            return Rows.empty("Nothing matches this filter", Rows.button("Clear the filter", filter::clear));
        }
        Optional<ClusterWords> cluster = ClusterWords.of(state.cluster());
        if (cluster.isPresent()) {
            return Rows.empty((cluster.get().head() + ". " + cluster.get().words()).replace("…. ", "…"));
        }
        return Rows.empty(
                state.mesh().name().isEmpty()
                        ? "Open files or a folder to see what is in them"
                        : "There is no Kubernetes object in this workspace");
    }

    /// A file or folder is selected here only; it stays so while its row is there.
    private boolean select(String id) {
        List<String> way = top.getValue().findWay(row -> row.id().equals(id));
        boolean there = !way.isEmpty() && top.isOpenTo(way);
        if (there) {
            tree.getSelectionModel().select(top.find(way).orElseThrow());
        }
        return there;
    }

    private void markSelection(Selection selection) {
        List<String> way = way(selection);
        if (way.isEmpty() || !top.isOpenTo(way)) {
            tree.getSelectionModel().clearSelection();
            return;
        }
        ExplorerItem item = top.find(way).orElseThrow();
        if (!isOf(tree.getSelectionModel().getSelectedItem(), item)) {
            tree.getSelectionModel().select(item);
            scrollTo(tree.getRow(item));
        }
    }

    /// A row that is in sight stays where it is: the tree must not jump below the pointer.
    private void scrollTo(int row) {
        boolean inSight = tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= row
                && flow.getLastVisibleCell().getIndex() > row;
        if (!inSight) {
            tree.scrollTo(Math.max(0, row - ROWS_ABOVE));
        }
    }

    /// An object may have several rows; the one that was chosen stays chosen.
    private static boolean isOf(@Nullable TreeItem<ExplorerNode> chosen, TreeItem<ExplorerNode> wanted) {
        return chosen == wanted
                || (chosen != null
                        && chosen.getValue() != null
                        && chosen.getValue().resource() != null
                        && chosen.getValue().resource().equals(wanted.getValue().resource())
                        && chosen.getValue().id().startsWith("host:"));
    }

    private List<String> way(Selection selection) {
        ResourceKey resource = selection.resource();
        String node = selection.node();
        List<String> toNode = node == null ? List.of() : top.getValue().findWay(row -> node.equals(row.node()));
        return !toNode.isEmpty() || resource == null
                ? toNode
                : top.getValue().findWay(row -> row.node() == null && resource.equals(row.resource()));
    }

    private void revealSelection() {
        top.find(way(store.now().selection())).filter(item -> item != top).ifPresent(item -> {
            for (TreeItem<ExplorerNode> up = item.getParent(); up != null; up = up.getParent()) {
                up.setExpanded(true);
            }
            updating = true;
            tree.getSelectionModel().select(item);
            updating = false;
            scrollTo(tree.getRow(item));
        });
    }
}
