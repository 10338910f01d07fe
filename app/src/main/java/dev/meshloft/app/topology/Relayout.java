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
    private FormerDrawings former = FormerDrawings.NONE;
    /// Whether what is to be drawn next need not look like what is drawn.
    private boolean anew = true;
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
            anew = true;
            run();
        }
    }

    /// Forgets where everything stood.
    void arrange() {
        forget();
        run();
    }

    /// What comes next may look different.
    void forget() {
        former = FormerDrawings.NONE;
        anew = true;
    }

    /// Folds what is unfolded and the other way round.
    void fold(String group) {
        boolean folded = shown.collapsed().contains(group);
        if (folded) {
            unfold(group);
        } else {
            change(now -> now.withFold(group, true));
        }
    }

    /// What stands beside it and below gives way.
    void unfold(String group) {
        scope = scope.withFold(group, false);
        run();
    }

    void resize(double width, double height) {
        options = options.withView(width, height);
        arrange();
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
        LayoutOptions room = options.withAccess(scope.access()).withCancelled(stop::get);
        Wish wish = new Wish(derived, scope, room, former, anew);
        listener.busy().accept(true);
        tasks.latest(LANE, () -> drawn(wish, stop), error -> {
            listener.busy().accept(false);
            listener.failed().accept(error);
        });
    }

    /// What is to be drawn.
    private record Wish(Derived from, Scope scope, LayoutOptions room, FormerDrawings former, boolean anew) {

        PlacedGraph places(ShownGraph graph) {
            return anew ? former.same(graph) : former.nearest(graph);
        }
    }

    private Runnable drawn(Wish wish, AtomicBoolean stop) {
        try {
            ShownGraph graph = ShownGraph.of(wish.from(), wish.scope());
            LayoutOptions room = wish.room().withCollapsed(graph.collapsed()).withFormer(wish.places(graph));
            PlacedGraph placed = GraphLayout.of(graph.graph(), MeshGraphView.textMeasure(), room);
            return () -> accept(graph, placed, stop);
        } catch (CancellationException e) {
            return () -> {};
        }
    }

    private void accept(ShownGraph graph, PlacedGraph placed, AtomicBoolean stop) {
        if (!stop.get()) {
            shown = graph;
            anew = false;
            former = former.with(graph, placed);
            listener.busy().accept(false);
            listener.done().accept(placed);
        }
    }
}
