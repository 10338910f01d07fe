package dev.meshloft.app.files;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.text.LineChange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Unsaved texts that earlier sessions left behind, and their way back. FX thread only.
public final class Recovery {

    private final Store store;
    private final TaskRunner tasks;
    private final CrashJournal journal;
    private final OpenWorkspaces workspaces;
    private final Notices notices;

    public Recovery(Store store, TaskRunner tasks, CrashJournal journal, OpenWorkspaces workspaces, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.journal = journal;
        this.workspaces = workspaces;
        this.notices = new Notices(store, clock);
    }

    /// A text that can come back.
    ///
    /// @param onDisk what its file holds now; null when there is none, or none that can be read
    public record Found(Unsaved unsaved, @Nullable String onDisk) {

        /// Whether somebody wrote the file after the text was kept.
        public boolean isChangedSince() {
            return onDisk != null && !onDisk.equals(unsaved.base());
        }
    }

    /// @param found gets what there is; nothing when all sessions ended well
    public void find(Consumer<List<Found>> found) {
        journal.findLeft(
                left -> tasks.ask(() -> left.stream().map(Recovery::withDisk).toList(), found, notices::failed));
    }

    private static Found withDisk(Unsaved unsaved) {
        Path path = unsaved.path();
        try {
            return new Found(unsaved, path == null ? null : FileText.read(path).text());
        } catch (IOException e) {
            return new Found(unsaved, null);
        }
    }

    /// Opens what was open and puts these texts back as unsaved edits; the others are given up.
    public void restore(List<Found> chosen) {
        List<Path> roots = chosen.stream()
                .flatMap(found -> found.unsaved().roots().stream())
                .distinct()
                .toList();
        if (roots.isEmpty()) {
            workspaces.openSample();
            restored(chosen, roots);
        } else {
            workspaces.open(roots, () -> restored(chosen, roots));
        }
    }

    public void discard() {
        journal.settleLeft();
    }

    private void restored(List<Found> chosen, List<Path> roots) {
        chosen.forEach(found -> place(found.unsaved(), roots));
        chosen.forEach(this::putBack);
        journal.settleLeft();
        if (!chosen.isEmpty()) {
            store.dispatch(new Intent.ShowTab(
                    new Tab.Document(chosen.getFirst().unsaved().file())));
            notices.done(
                    "Restored the unsaved edits of " + chosen.size() + (chosen.size() == 1 ? " file" : " files"), "");
        }
    }

    private void place(Unsaved unsaved, List<Path> roots) {
        Path path = unsaved.path();
        if (store.now().mesh().name().isEmpty()) {
            store.dispatch(new Intent.WorkspaceNamed("restored", roots, Map.of()));
        }
        if (path != null) {
            store.dispatch(new Intent.FilePlaced(unsaved.file(), path));
        }
    }

    /// As it was before the crash: edits made from what was on disk then; what is there now comes after.
    private void putBack(Found found) {
        Unsaved unsaved = found.unsaved();
        if (found.onDisk() == null && unsaved.base().isEmpty()) {
            store.dispatch(new WorkspaceEvent.FileCreated(unsaved.file(), unsaved.text()));
            return;
        }
        store.dispatch(new WorkspaceEvent.FilesOpened(
                List.of(OpenFile.of(unsaved.file(), unsaved.base())),
                store.now().workspace().failures()));
        FileEdit edit = new FileEdit(unsaved.file(), LineChange.between(unsaved.base(), unsaved.text()));
        store.dispatch(new WorkspaceEvent.Edited(
                "Restore unsaved edits of " + unsaved.file().fileName(), "", List.of(edit)));
        if (found.onDisk() != null) {
            store.dispatch(new WorkspaceEvent.FileChangedOutside(unsaved.file(), found.onDisk()));
        } else if (unsaved.path() != null) {
            store.dispatch(new WorkspaceEvent.FileDeletedOutside(unsaved.file()));
        }
    }
}
