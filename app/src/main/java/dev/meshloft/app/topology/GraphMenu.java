package dev.meshloft.app.topology;

import dev.meshloft.graphview.MeshGraphView;
import dev.meshloft.graphview.layout.PlacedGroup;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// What can be done with a thing on the graph.
final class GraphMenu {

    /// Each gets the id of a node, a group or an edge.
    record Actions(Consumer<String> open, Consumer<String> select, Consumer<String> focus, Consumer<String> fold) {}

    private final MeshGraphView graph;
    private final Actions actions;
    private final ContextMenu menu = new ContextMenu();

    GraphMenu(MeshGraphView graph, Actions actions) {
        this.graph = graph;
        this.actions = actions;
        menu.setAutoHide(true);
    }

    /// @param id null for the empty canvas
    void show(@Nullable String id, double screenX, double screenY) {
        menu.getItems().clear();
        if (id != null) {
            PlacedGroup group = graph.placedGraph().group(id);
            if (group != null) {
                menu.getItems()
                        .add(item(
                                group.collapsed() ? "Expand" : "Collapse",
                                () -> actions.fold().accept(id)));
            }
            menu.getItems()
                    .addAll(
                            item("Open document", () -> actions.open().accept(id)),
                            item("Show in explorer", () -> actions.select().accept(id)),
                            item(
                                    "Show only what is around it",
                                    () -> actions.focus().accept(id)));
        }
        menu.getItems().add(item("Show the whole graph", graph::fit));
        menu.show(graph, screenX, screenY);
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
