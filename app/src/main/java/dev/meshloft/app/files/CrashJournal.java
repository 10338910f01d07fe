package dev.meshloft.app.files;

import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps unsaved texts for the case of a crash: in the user's state folder, within a second after a change, in the
/// background, until they are saved or closed. A text that may hold a secret is never kept; see [Sensitive].
public final class CrashJournal implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CrashJournal.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Store store;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Notices notices;
    private final JournalFolder folder;
    private final Set<FileId> told = new HashSet<>();
    private final List<JournalFolder.Left> adopted = new ArrayList<>();
    private Map<FileId, String> kept = Map.of();
    private boolean busy;
    private boolean closed;

    /// @param folder where texts are kept
    public CrashJournal(Store store, TaskRunner tasks, Clock clock, Path folder) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
        this.notices = new Notices(store, clock);
        this.folder = new JournalFolder(folder);
        store.observe(this::follow);
    }

    /// Where texts are kept by the conventions of the desktop (XDG Base Directory).
    public static Path defaultFolder(Map<String, String> env, Path home) {
        return RecentWorkspaces.defaultFile(env, home).resolveSibling("unsaved");
    }

    /// Asks what earlier sessions left behind.
    public void findLeft(Consumer<List<Unsaved>> found) {
        tasks.ask(
                this::left,
                sessions -> {
                    adopted.addAll(sessions);
                    found.accept(sessions.stream()
                            .flatMap(each -> each.texts().stream())
                            .toList());
                },
                notices::failed);
    }

    private List<JournalFolder.Left> left() {
        try {
            return folder.left();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// What was found is restored or not wanted; it goes once what is unsaved now is kept.
    public void settleLeft() {
        List<JournalFolder.Left> settled = List.copyOf(adopted);
        adopted.clear();
        List<Unsaved> texts = unsaved(store.now());
        kept = kept(texts);
        tasks.ask(
                () -> {
                    keep(texts);
                    settled.forEach(this::forget);
                    return texts;
                },
                _ -> {},
                notices::failed);
    }

    private void forget(JournalFolder.Left left) {
        try {
            folder.forget(left);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "unsaved texts of an earlier session stay: {0}", e.getClass());
        }
    }

    private void follow(AppState state) {
        if (!closed && !busy && !kept(unsaved(state)).equals(kept)) {
            busy = true;
            tasks.ask(CrashJournal::pause, _ -> keepNow(), notices::failed);
        }
    }

    /// So that a run of typing is kept once.
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void keepNow() {
        if (closed) {
            return;
        }
        List<Unsaved> texts = unsaved(store.now());
        Map<FileId, String> now = kept(texts);
        tasks.ask(
                () -> keep(texts),
                sensitive -> {
                    tell(sensitive);
                    kept = now;
                    busy = false;
                    follow(store.now());
                },
                notices::failed);
    }

    /// Keeps all that may be kept. A disk that cannot be written must not stop the work.
    ///
    /// @return the files that are not kept because they may hold a secret
    private List<FileId> keep(List<Unsaved> texts) {
        List<FileId> sensitive = texts.stream()
                .filter(each -> Sensitive.is(each.file(), each.text()) || Sensitive.is(each.file(), each.base()))
                .map(Unsaved::file)
                .toList();
        try {
            folder.keep(texts.stream()
                    .filter(each -> !sensitive.contains(each.file()))
                    .toList());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "unsaved texts are not kept: {0}", e.getClass());
        }
        return sensitive;
    }

    private void tell(List<FileId> sensitive) {
        for (FileId file : sensitive) {
            if (told.add(file)) {
                notices.note(
                        "Unsaved edits of " + file.fileName() + " are not kept for the case of a crash",
                        "It may hold a secret, which must reach no other place on disk. Save it when it is done.");
            }
        }
    }

    private List<Unsaved> unsaved(AppState state) {
        List<Unsaved> texts = new ArrayList<>();
        for (OpenFile file : state.dirtyFiles()) {
            texts.add(new Unsaved(
                    file.id(),
                    state.mesh().paths().get(file.id()),
                    state.mesh().roots(),
                    clock.instant(),
                    file.savedText(),
                    file.text()));
        }
        return texts;
    }

    private static Map<FileId, String> kept(List<Unsaved> texts) {
        Map<FileId, String> kept = new HashMap<>();
        texts.forEach(text -> kept.put(text.file(), text.text()));
        return kept;
    }

    /// Blocks until the last write is done, then removes what was kept: this end is none that needs it.
    @Override
    public void close() {
        closed = true;
        try {
            folder.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "kept texts stay: {0}", e.getClass());
        }
    }
}
