package dev.meshloft.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.look.Theme;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StoreTest {

    private static final FileId FILE = new FileId("a.yaml");

    private final Waiting tasks = new Waiting();
    private final Store store = new Store(AppState.start(Theme.LIGHT), tasks, new Derivation()::of, error -> {
        throw new AssertionError(error);
    });

    /// Holds work back until it is asked for; newer work replaces what waits, as the real one does.
    private static final class Waiting implements TaskRunner {

        private final Deque<Supplier<Runnable>> work = new ArrayDeque<>();

        @Override
        public Running run(Supplier<Runnable> task, Consumer<Throwable> failed) {
            task.get().run();
            return () -> {};
        }

        @Override
        public void latest(String lane, Supplier<Runnable> task, Consumer<Throwable> failed) {
            work.clear();
            work.add(task);
        }

        void finish() {
            while (!work.isEmpty()) {
                work.remove().get().run();
            }
        }
    }

    private void open(String text) {
        store.dispatch(new WorkspaceEvent.FilesOpened(List.of(OpenFile.of(FILE, text)), List.of()));
    }

    @Test
    void aChangedWorkspaceIsAnalysed() {
        open("apiVersion: networking.istio.io/v1\nkind: Gatway\nmetadata: {name: a}\n");
        assertFalse(store.now().isCurrent());
        tasks.finish();
        assertTrue(store.now().isCurrent());
        assertEquals(1, store.now().derived().problems().size());
    }

    @Test
    void anOlderAnalysisNeverReplacesANewerOne() {
        open("a: 1\n");
        Derived old = new Derivation().of(store.now().workspace(), Derived.NONE);
        open("b: 1\n");
        tasks.finish();
        long shown = store.now().derived().revision();
        store.dispatch(new Intent.DerivedReady(old));
        assertEquals(shown, store.now().derived().revision());
    }

    @Test
    void anIntentSentWhileAStateIsShownComesAfterIt() {
        List<String> seen = new ArrayList<>();
        store.observe(state -> {
            seen.add(state.screen().bottom() + " " + state.screen().theme());
            if (state.screen().bottom() == BottomTab.IMPACT && state.screen().theme() == Theme.LIGHT) {
                store.dispatch(new Intent.ThemeChosen(Theme.DARK));
            }
        });
        store.observe(state -> seen.add("second " + state.screen().theme()));
        seen.clear();
        store.dispatch(new Intent.ShowBottom(BottomTab.IMPACT));
        assertEquals(List.of("IMPACT LIGHT", "second LIGHT", "IMPACT DARK", "second DARK"), seen);
    }

    @Test
    void tabsOfFilesThatAreGoneClose() {
        open("a: 1\n");
        store.dispatch(new Intent.ShowTab(new Tab.Document(FILE)));
        assertEquals(2, store.now().screen().tabs().open().size());
        store.dispatch(new WorkspaceEvent.WorkspaceClosed());
        assertEquals(List.of(new Tab.Topology()), store.now().screen().tabs().open());
    }
}
