package dev.meshloft.app.topology;

import dev.meshloft.graphview.MeshGraphView;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// What can be done with a thing on the graph.
final class GraphMenu {

    private final MeshGraphView graph;
    private final Consumer<String> open;
    private final Consumer<String> select;
    private final ContextMenu menu = new ContextMenu();

    GraphMenu(MeshGraphView graph, Consumer<String> open, Consumer<String> select) {
        this.graph = graph;
        this.open = open;
        this.select = select;
        menu.setAutoHide(true);
    }

    /// @param id null for the empty canvas
    void show(@Nullable String id, double screenX, double screenY) {
        menu.getItems().clear();
        if (id != null) {
            menu.getItems()
                    .addAll(
                            item("Open document", () -> open.accept(id)),
                            item("Show in explorer", () -> select.accept(id)),
                            item("Focus neighbourhood", () -> focus(id)));
        }
        menu.getItems().add(item("Show the whole graph", graph::fit));
        menu.show(graph, screenX, screenY);
    }

    private void focus(String id) {
        graph.select(id);
        graph.focusSelection();
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
