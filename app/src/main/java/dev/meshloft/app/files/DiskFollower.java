package dev.meshloft.app.files;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.OnDisk;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.FxThread;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Follows on disk what others do to the files of the workspace, and tells the store.
final class DiskFollower implements AutoCloseable {

    private final Store store;
    private final TaskRunner tasks;
    private final Notices notices;
    private @Nullable FolderWatch watch;
    private List<Path> roots = List.of();

    DiskFollower(Store store, TaskRunner tasks, Notices notices) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
    }

    /// What was found at a place.
    private sealed interface Found {

        record Text(FileText file) implements Found {}

        record Gone() implements Found {}

        /// It is there, but cannot be read now; somebody may be writing it.
        record Unknown() implements Found {}
    }

    /// From now on these and no others.
    void follow(List<Path> newRoots) {
        stop();
        roots = newRoots;
        tasks.ask(() -> started(newRoots), this::started, notices::failed);
    }

    private Optional<FolderWatch> started(List<Path> newRoots) {
        try {
            return Optional.of(FolderWatch.start(newRoots, changed -> FxThread.run(() -> look(newRoots, changed))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void started(Optional<FolderWatch> started) {
        watch = started.orElse(null);
        if (started.isEmpty()) {
            notices.note("Changes by others are not noticed here", "The system can watch no more folders");
        }
    }

    void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void look(List<Path> watched, Set<Path> changed) {
        if (!watched.equals(roots)) {
            return;
        }
        Map<Path, FileId> known = new HashMap<>();
        store.now().mesh().paths().forEach((id, path) -> known.put(Roots.absolute(path), id));
        Set<Path> wanted = new TreeSet<>();
        for (Path path : changed) {
            Path absolute = Roots.absolute(path);
            known.keySet().stream().filter(each -> each.startsWith(absolute)).forEach(wanted::add);
            wanted.add(absolute);
        }
        Roots names = new Roots(roots);
        for (Path path : wanted) {
            Optional<FileId> id = Optional.ofNullable(known.get(path))
                    .or(() -> FileLoader.isReadable(path) ? names.idOf(path) : Optional.empty());
            id.ifPresent(file -> tasks.ask(() -> find(path), found -> found(file, path, found), notices::failed));
        }
    }

    private static Found find(Path path) {
        try {
            return Files.isDirectory(path) ? new Found.Unknown() : new Found.Text(FileText.readToLookAt(path));
        } catch (NoSuchFileException e) {
            return new Found.Gone();
        } catch (IOException e) {
            return new Found.Unknown();
        }
    }

    private void found(FileId id, Path path, Found found) {
        switch (found) {
            case Found.Text(FileText(String text, OnDisk disk)) -> {
                if (!store.now().mesh().paths().containsKey(id)) {
                    store.dispatch(new Intent.FilePlaced(id, path));
                }
                OnDisk before = store.now().mesh().onDisk(id);
                if (!disk.failed(before.failure()).equals(before)) {
                    store.dispatch(new Intent.DiskRead(Map.of(id, disk)));
                }
                store.dispatch(new WorkspaceEvent.FileChangedOutside(id, text));
            }
            case Found.Gone _ -> gone(id);
            case Found.Unknown _ -> {}
        }
    }

    private void gone(FileId id) {
        boolean open = store.now().screen().tabs().open().contains(new Tab.Document(id));
        store.dispatch(new WorkspaceEvent.FileDeletedOutside(id));
        if (open && store.now().workspace().findFile(id).isEmpty()) {
            notices.note(id.fileName() + " was deleted on disk and closed", "It had no unsaved edits.");
        }
    }
}
