package dev.meshloft.app.topology;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.Places;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.topology.EdgeType;
import dev.meshloft.core.topology.GraphEdge;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.core.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The graph as a table, for those who do not see it or want to sort it: one row per edge.
/// Selecting a row selects the edge.
final class EdgeTable {

    /// One line of the table, in the words of a reader.
    record Row(
            String id,
            String from,
            String what,
            String to,
            String share,
            String place,
            @Nullable SourceRef origin) {}

    private final TableView<Row> table = new TableView<>();
    private final Consumer<SourceRef> open;
    private boolean updating;

    /// @param select gets the id of an edge
    /// @param open goes to the line that decides
    EdgeTable(Consumer<String> select, Consumer<SourceRef> open) {
        this.open = open;
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setAccessibleText("Mesh graph as a table");
        table.setPlaceholder(Rows.empty("Nothing to list yet: no gateway, service or route is in this workspace"));
        table.getColumns().add(words("From", 200, Row::from));
        table.getColumns().add(words("What", 200, Row::what));
        table.getColumns().add(words("To", 200, Row::to));
        table.getColumns().add(words("Share", 80, Row::share));
        table.getColumns().add(place());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !updating) {
                select.accept(row.id());
            }
        });
    }

    Node root() {
        return table;
    }

    void show(MeshGraph graph, Workspace workspace) {
        updating = true;
        table.getItems().setAll(rows(graph, workspace));
        table.sort();
        updating = false;
    }

    void select(String id) {
        updating = true;
        table.getItems().stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(row -> {
            table.getSelectionModel().select(row);
            table.scrollTo(row);
        });
        updating = false;
    }

    static List<Row> rows(MeshGraph graph, Workspace workspace) {
        Map<String, GraphNode> nodes = graph.nodesById();
        return graph.edges().stream().map(edge -> row(edge, nodes, workspace)).toList();
    }

    private static Row row(GraphEdge edge, Map<String, GraphNode> nodes, Workspace workspace) {
        String label = edge.label().isEmpty() ? "" : ", " + edge.label();
        SourceRef origin = edge.origin();
        return new Row(
                edge.id(),
                name(nodes.get(edge.from()), nodes),
                what(edge.type()) + label,
                name(nodes.get(edge.to()), nodes),
                share(edge),
                origin == null ? "" : Places.words(workspace, origin),
                origin);
    }

    private static String name(@Nullable GraphNode node, Map<String, GraphNode> nodes) {
        if (node == null) {
            return "";
        }
        GraphNode parent = node.parent() == null ? null : nodes.get(node.parent());
        return parent == null ? node.label() : node.label() + " in " + parent.label();
    }

    private static String share(GraphEdge edge) {
        if (edge.weight().isEmpty()) {
            return "";
        }
        String now = edge.weight().getAsInt() + " %";
        return edge.previousWeight().isPresent() ? edge.previousWeight().getAsInt() + " → " + now : now;
    }

    private static String what(EdgeType type) {
        return switch (type) {
            case EXPOSE -> "Exposes";
            case ROUTE -> "Routes to";
            case MIRROR -> "Mirrors to";
            case DELEGATE -> "Routes by delegate to";
            case SELECT -> "Has version";
            case ALLOW -> "May call";
            case DENY -> "May not call";
            case IMPORT -> "Imports";
            case UNKNOWN -> "Unknown";
        };
    }

    private static TableColumn<Row, String> words(String title, double width, Function<Row, String> words) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyStringWrapper(words.apply(row.getValue())));
        return column;
    }

    private TableColumn<Row, String> place() {
        TableColumn<Row, String> column = words("Decided by", 180, Row::place);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(String place, boolean empty) {
                super.updateItem(place, empty);
                Row row = empty ? null : getTableRow().getItem();
                setText(null);
                setGraphic(row == null || row.origin() == null ? null : link(row));
            }
        });
        return column;
    }

    private Hyperlink link(Row row) {
        Hyperlink link = Rows.link(row.place(), () -> open.accept(row.origin()));
        link.getStyleClass().add("mono");
        return link;
    }
}
