package dev.meshloft.app.explorer;

import dev.meshloft.app.store.AppState;
import dev.meshloft.app.task.TaskRunner;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes the rows when something they show has changed: of a small mesh at once, of a large one in the background, the
/// newest wish last. FX thread only.
final class TreeMaker {

    static final ExplorerNode NOTHING = top(List.of());

    private static final int AT_ONCE = 1000;

    private record Wish(AppState state, Grouping grouping, String filter) {

        boolean isSameAs(@Nullable Wish other) {
            return other != null
                    && state.workspace() == other.state.workspace()
                    && state.derived() == other.state.derived()
                    && state.mesh().folders().equals(other.state.mesh().folders())
                    && grouping == other.grouping
                    && filter.equals(other.filter);
        }

        boolean isLarge() {
            return state.workspace().cluster().objects().size() > AT_ONCE
                    || state.derived().draft().resources().written().size() > AT_ONCE;
        }

        ExplorerNode rows() {
            return top(ExplorerTree.of(state, grouping, filter));
        }
    }

    private final TaskRunner tasks;
    private final Consumer<ExplorerNode> made;
    private @Nullable Wish wish;
    private @Nullable Wish inWork;
    private ExplorerNode last = NOTHING;

    /// @param made gets the rows, below one that is not shown
    TreeMaker(TaskRunner tasks, Consumer<ExplorerNode> made) {
        this.tasks = tasks;
        this.made = made;
    }

    /// Where nothing changed, the rows of before are given again at once: the selection may be another.
    void make(AppState state, Grouping grouping, String filter) {
        Wish next = new Wish(state, grouping, filter);
        boolean same = next.isSameAs(wish);
        wish = next;
        if (same) {
            if (inWork == null) {
                made.accept(last);
            }
        } else if (next.isLarge()) {
            work(next);
        } else {
            inWork = null;
            done(next.rows());
        }
    }

    private void work(Wish next) {
        if (inWork != null) {
            return;
        }
        inWork = next;
        tasks.ask(next::rows, rows -> worked(next, rows), error -> {
            inWork = null;
            throw new IllegalStateException("The tree could not be made", error);
        });
    }

    private void worked(Wish of, ExplorerNode rows) {
        if (inWork != of) {
            return;
        }
        inWork = null;
        Wish newest = wish;
        done(rows);
        if (newest != null && !of.isSameAs(newest)) {
            work(newest);
        }
    }

    private void done(ExplorerNode rows) {
        last = rows;
        made.accept(rows);
    }

    private static ExplorerNode top(List<ExplorerNode> rows) {
        return ExplorerNode.heading("top", "", rows);
    }
}
