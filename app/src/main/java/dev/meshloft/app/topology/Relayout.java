package dev.meshloft.app.topology;

import dev.meshloft.app.store.Derived;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.topology.MeshGraph;
import dev.meshloft.graphview.MeshGraphView;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.LayoutOptions;
import dev.meshloft.graphview.layout.PlacedGraph;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Lays the graph out again for the size of the view and for folded namespaces, in the background. The analysis
/// already brings a layout for the usual size; that one is shown until the better one is there.
final class Relayout {

    private static final String LANE = "graph layout";

    private final TaskRunner tasks;
    private final Consumer<PlacedGraph> done;
    private final Consumer<Throwable> failed;
    private final Set<String> folded = new HashSet<>();
    private LayoutOptions options = LayoutOptions.DEFAULT;
    private Derived derived = Derived.NONE;

    Relayout(TaskRunner tasks, Consumer<PlacedGraph> done, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.done = done;
        this.failed = failed;
    }

    /// A new analysis.
    void show(Derived next) {
        boolean same = next.placed() == derived.placed();
        derived = next;
        if (!same) {
            run();
        }
    }

    void resize(double width, double height) {
        options = options.withView(width, height);
        run();
    }

    void fold(String group) {
        if (!folded.remove(group)) {
            folded.add(group);
        }
        options = options.withCollapsed(folded);
        run();
    }

    private void run() {
        PlacedGraph ready = derived.placed();
        if (isUsual()) {
            done.accept(ready);
            return;
        }
        MeshGraph graph = ready.graph();
        LayoutOptions wanted = options;
        tasks.latest(
                LANE,
                () -> {
                    PlacedGraph placed = GraphLayout.of(graph, MeshGraphView.textMeasure(), wanted);
                    return () -> accept(placed, wanted);
                },
                failed);
    }

    private void accept(PlacedGraph placed, LayoutOptions wanted) {
        if (wanted == options && placed.graph() == derived.placed().graph()) {
            done.accept(placed);
        }
    }

    private boolean isUsual() {
        return folded.isEmpty() && options.room().equals(LayoutOptions.DEFAULT.room());
    }
}
