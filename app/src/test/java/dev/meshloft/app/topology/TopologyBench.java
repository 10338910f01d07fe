package dev.meshloft.app.topology;

import dev.meshloft.app.look.Look;
import dev.meshloft.app.look.Theme;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Derivation;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.topology.GraphNode;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.graphview.MeshGraphView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;

/// The topology tab of one file in a window of its own; analysis and layout run at once.
final class TopologyBench {

    static final FileId FILE = new FileId("mesh.yaml");

    private final Store store = new Store(AppState.start(Theme.LIGHT), new AtOnce(), new Derivation()::of, error -> {
        throw new AssertionError(error);
    });
    private final TopologyView view;

    TopologyBench(Stage stage) {
        Look.install();
        view = new TopologyView(store, new RouteWeights(store), new AtOnce(), () -> {}, error -> {
            throw new AssertionError(error);
        });
        graph().reducedMotionProperty().set(true);
        Scene scene = new Scene(view.root(), 1_100, 640);
        Look.dress(scene, Theme.LIGHT, List.of());
        stage.setScene(scene);
        stage.show();
    }

    void open(String text) {
        store.dispatch(new WorkspaceEvent.FilesOpened(List.of(OpenFile.of(FILE, text)), List.of()));
    }

    Store store() {
        return store;
    }

    MeshGraphView graph() {
        return view.graph();
    }

    String text() {
        return store.now().workspace().findFile(FILE).orElseThrow().text();
    }

    /// Labels of all nodes that are drawn, in the order of the graph.
    List<String> drawn() {
        List<String> labels = new ArrayList<>();
        for (GraphNode node : graph().placedGraph().graph().nodes()) {
            if (graph().placedGraph().boxOf(node.id()) != null) {
                labels.add(node.label());
            }
        }
        return labels;
    }

    String idOf(String label) {
        return graph().placedGraph().graph().nodes().stream()
                .filter(node -> node.label().equals(label))
                .map(GraphNode::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + label));
    }

    /// Fires an item of a menu of the toolbar.
    void choose(String menu, String item) {
        MenuButton button = all(MenuButton.class).stream()
                .filter(each -> menu.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        button.getItems().stream()
                .filter(each -> item.equals(each.getText()))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire();
    }

    String wordsOf(String menu) {
        return all(MenuButton.class).stream()
                .filter(each -> menu.equals(each.getAccessibleText()))
                .map(Labeled::getText)
                .findFirst()
                .orElseThrow();
    }

    <T extends Node> List<T> all(Class<T> type) {
        return view.root().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static final class AtOnce implements TaskRunner {

        @Override
        public Running run(Supplier<Runnable> work, Consumer<Throwable> failed) {
            work.get().run();
            return () -> {};
        }

        @Override
        public void latest(String lane, Supplier<Runnable> work, Consumer<Throwable> failed) {
            work.get().run();
        }
    }
}
