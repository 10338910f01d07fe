package dev.meshloft.app.store;

import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.workspace.Workspace;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The one place where the state changes, on the FX thread. A changed workspace is analysed in the background; a newer
/// one replaces one that waits, and results that are older than what is shown already are dropped.
public final class Store {

    private final ReadOnlyObjectWrapper<AppState> state;
    private final TaskRunner tasks;
    private final BiFunction<Workspace, Derived, Derived> analysis;
    private final Consumer<Throwable> failed;
    private final ObjectProperty<@Nullable CaretPlace> caret = new SimpleObjectProperty<>();
    private final Deque<Intent> queue = new ArrayDeque<>();
    private boolean busy;

    /// @param analysis from a workspace and the analysis before to the new one; called on a background thread
    /// @param failed gets what the analysis threw
    public Store(
            AppState start,
            TaskRunner tasks,
            BiFunction<Workspace, Derived, Derived> analysis,
            Consumer<Throwable> failed) {
        this.state = new ReadOnlyObjectWrapper<>(start);
        this.tasks = tasks;
        this.analysis = analysis;
        this.failed = failed;
    }

    public ReadOnlyObjectProperty<AppState> state() {
        return state.getReadOnlyProperty();
    }

    public AppState now() {
        return state.get();
    }

    /// The caret of the document that was last in front; its view says so.
    public ObjectProperty<@Nullable CaretPlace> caret() {
        return caret;
    }

    /// Calls the listener with the state now, and with each one that follows.
    public void observe(Consumer<AppState> listener) {
        state.addListener((_, _, next) -> listener.accept(next));
        listener.accept(state.get());
    }

    public void dispatch(WorkspaceEvent event) {
        dispatch(new Intent.Work(event));
    }

    /// Changes the state. An intent that a view sends while it is shown a state waits until all views have seen it.
    public void dispatch(Intent intent) {
        queue.add(intent);
        if (busy) {
            return;
        }
        busy = true;
        try {
            while (!queue.isEmpty()) {
                reduce(queue.remove());
            }
        } finally {
            busy = false;
        }
    }

    private void reduce(Intent intent) {
        long before = now().workspace().revision();
        state.set(now().apply(intent));
        if (now().workspace().revision() != before) {
            analyse();
        }
    }

    private void analyse() {
        Workspace workspace = now().workspace();
        Derived previous = now().derived();
        tasks.latest(
                "analysis",
                () -> {
                    Derived derived = analysis.apply(workspace, previous);
                    return () -> dispatch(new Intent.DerivedReady(derived));
                },
                failed);
    }
}
