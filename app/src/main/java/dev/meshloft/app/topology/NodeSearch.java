package dev.meshloft.app.topology;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.NodeIcons;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Finds a node by a part of its name, folded or not: arrows choose, Enter goes there, Esc goes back.
final class NodeSearch {

    private static final double WIDTH = 360;
    private static final double ROW = 28;
    private static final int ROWS = 9;
    private static final int MOST = 200;

    private final Runnable done;
    private final Consumer<String> chosen;
    private final TextField field = new TextField();
    private final ListView<GraphNode> list = new ListView<>();
    private final VBox root = new VBox(8);
    private MeshGraph graph = MeshGraph.EMPTY;

    /// @param chosen gets the id of a node
    /// @param done gives the focus back
    NodeSearch(Consumer<String> chosen, Runnable done) {
        this.done = done;
        this.chosen = chosen;
        field.setPromptText("Find a node by its name");
        field.textProperty().addListener((_, _, text) -> list(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setCellFactory(_ -> new Cell());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setPlaceholder(Rows.text("No node is named like that", "hint"));
        list.setOnMousePressed(_ -> choose());
        root.getChildren().setAll(field, list);
        root.getStyleClass().add("node-search");
        root.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        root.setVisible(false);
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                root.setVisible(false);
            }
        });
    }

    Region root() {
        return root;
    }

    /// @param drawn all nodes that may be found
    void show(MeshGraph drawn) {
        graph = drawn;
        field.clear();
        list("");
        root.setVisible(true);
        field.requestFocus();
    }

    /// The nodes whose name or namespace holds the words, those that begin with them first.
    static List<GraphNode> matches(MeshGraph graph, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return graph.nodes().stream()
                .filter(node -> name(node).contains(wanted))
                .sorted(Comparator.<GraphNode>comparingInt(node -> rank(node, wanted))
                        .thenComparing(GraphNode::label))
                .limit(MOST)
                .toList();
    }

    private static int rank(GraphNode node, String wanted) {
        String label = node.label().toLowerCase(Locale.ROOT);
        return label.equals(wanted) ? 0 : label.startsWith(wanted) ? 1 : label.contains(wanted) ? 2 : 3;
    }

    private static String name(GraphNode node) {
        return (node.label() + " " + (node.namespace() == null ? "" : node.namespace())).toLowerCase(Locale.ROOT);
    }

    private void list(String words) {
        list.getItems().setAll(matches(graph, words));
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 1, ROWS) + 2);
    }

    private void onKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> move(at + 1);
            case UP -> move(at - 1);
            case ENTER -> choose();
            case ESCAPE -> done.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int to) {
        int row = Math.clamp(to, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(row);
        list.scrollTo(row);
    }

    private void choose() {
        GraphNode node = list.getSelectionModel().getSelectedItem();
        done.run();
        if (node != null) {
            chosen.accept(node.id());
        }
    }

    private static final class Cell extends ListCell<GraphNode> {
        @Override
        protected void updateItem(@Nullable GraphNode node, boolean empty) {
            super.updateItem(node, empty);
            setText(null);
            setGraphic(node == null || empty ? null : row(node));
        }

        private static HBox row(GraphNode node) {
            HBox row = new HBox(
                    8,
                    Icon.of(NodeIcons.of(node.type()), 14),
                    Rows.text(node.label()),
                    Rows.gap(),
                    Rows.text(node.namespace() == null ? "" : node.namespace(), "hint", "small"));
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            row.setMaxWidth(WIDTH - 40);
            return row;
        }
    }
}
