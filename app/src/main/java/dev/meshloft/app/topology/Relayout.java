package dev.meshloft.app.topology;

import dev.meshloft.app.store.Derived;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.graphview.MeshGraphView;
import dev.meshloft.graphview.layout.GraphLayout;
import dev.meshloft.graphview.layout.LayoutOptions;
import dev.meshloft.graphview.layout.PlacedGraph;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Draws the graph anew in the background when the analysis, the scope or the size of the view changes. A newer wish
/// stops the one that is being worked on; the old drawing stays until the new one is there.
final class Relayout {

    /// What it tells the view. All on the FX thread.
    ///
    /// @param done gets a new drawing
    /// @param busy whether one is being made
    /// @param failed gets an error of the program
    record Listener(Consumer<PlacedGraph> done, Consumer<Boolean> busy, Consumer<Throwable> failed) {}

    private static final String LANE = "graph layout";

    private final TaskRunner tasks;
    private final Listener listener;
    private LayoutOptions options = LayoutOptions.DEFAULT;
    private Scope scope = Scope.START;
    private Derived derived = Derived.NONE;
    private ShownGraph shown = ShownGraph.NONE;
    private AtomicBoolean stopped = new AtomicBoolean();

    Relayout(TaskRunner tasks, Listener listener) {
        this.tasks = tasks;
        this.listener = listener;
    }

    Scope scope() {
        return scope;
    }

    /// A new analysis.
    void show(Derived next) {
        if (next != derived) {
            derived = next;
            run();
        }
    }

    void change(UnaryOperator<Scope> change) {
        Scope next = change.apply(scope);
        if (!next.equals(scope)) {
            scope = next;
            run();
        }
    }

    /// Folds what is unfolded and the other way round.
    void fold(String group) {
        boolean folded = shown.collapsed().contains(group);
        change(now -> now.withFold(group, !folded));
    }

    void resize(double width, double height) {
        options = options.withView(width, height);
        run();
    }

    /// Keeps the old drawing.
    void cancel() {
        stopped.set(true);
        listener.busy().accept(false);
    }

    private void run() {
        stopped.set(true);
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        Derived from = derived;
        Scope wanted = scope;
        LayoutOptions room = options.withAccess(scope.access()).withCancelled(stop::get);
        listener.busy().accept(true);
        tasks.latest(LANE, () -> drawn(from, wanted, room, stop), error -> {
            listener.busy().accept(false);
            listener.failed().accept(error);
        });
    }

    private Runnable drawn(Derived from, Scope wanted, LayoutOptions room, AtomicBoolean stop) {
        try {
            ShownGraph graph = ShownGraph.of(from, wanted);
            PlacedGraph placed =
                    GraphLayout.of(graph.graph(), MeshGraphView.textMeasure(), room.withCollapsed(graph.collapsed()));
            return () -> accept(graph, placed, stop);
        } catch (CancellationException e) {
            return () -> {};
        }
    }

    private void accept(ShownGraph graph, PlacedGraph placed, AtomicBoolean stop) {
        if (!stop.get()) {
            shown = graph;
            listener.busy().accept(false);
            listener.done().accept(placed);
        }
    }
}
