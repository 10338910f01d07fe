package dev.meshloft.app.files;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.FxThread;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens, watches and saves what the user works on, and tells the store. FX thread only; reading is in the background.
public final class OpenWorkspaces implements AutoCloseable {

    private final Store store;
    private final TaskRunner tasks;
    private final RecentWorkspaces recent;
    private final Clock clock;
    private @Nullable FolderWatch watch;
    private List<Path> roots = List.of();

    public OpenWorkspaces(Store store, TaskRunner tasks, RecentWorkspaces recent, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.recent = recent;
        this.clock = clock;
    }

    /// Opens the bundled sample.
    public void openSample() {
        stopWatching();
        roots = List.of();
        store.dispatch(new WorkspaceEvent.WorkspaceClosed());
        store.dispatch(new WorkspaceEvent.FilesOpened(SampleMesh.files(), List.of()));
        store.dispatch(new Intent.WorkspaceNamed(SampleMesh.NAME, Map.of()));
        store.dispatch(new Intent.Select(Selection.NONE));
    }

    /// Opens files and folders in place of what is open.
    public void open(List<Path> paths) {
        List<String> arguments = paths.stream().map(Path::toString).toList();
        tasks.ask(
                () -> FileLoader.load(arguments, InputStream.nullInputStream()),
                loaded -> opened(paths, loaded),
                this::failed);
    }

    /// Where nothing can be read, what is open stays open.
    private void opened(List<Path> paths, FileLoader.Loaded loaded) {
        if (loaded.files().isEmpty()) {
            notOpened(paths, loaded.failures());
            return;
        }
        stopWatching();
        roots = paths;
        Path first = paths.getFirst().getFileName();
        String name = first == null ? paths.getFirst().toString() : first.toString();
        store.dispatch(new WorkspaceEvent.WorkspaceClosed());
        store.dispatch(new WorkspaceEvent.FilesOpened(loaded.files(), loaded.failures()));
        store.dispatch(new Intent.WorkspaceNamed(
                paths.size() == 1 ? name : name + " and " + (paths.size() - 1) + " more", loaded.paths()));
        store.dispatch(new Intent.Select(Selection.NONE));
        loaded.failures().forEach(this::notOpened);
        if (loaded.files().size() == 1) {
            store.dispatch(new Intent.ShowTab(
                    new Tab.Document(loaded.files().getFirst().id())));
        }
        recent.add(
                clock.instant(),
                paths.stream().map(path -> path.toAbsolutePath().toString()).toList());
        startWatching(paths);
    }

    private void notOpened(List<Path> paths, List<FileFailure> failures) {
        failures.forEach(this::notOpened);
        if (failures.isEmpty()) {
            String what = paths.size() == 1 ? String.valueOf(paths.getFirst().getFileName()) : "What was chosen";
            notice(
                    Notice.Level.FAILED,
                    what + " holds no YAML, JSON or Markdown file",
                    "Choose a folder with some, or files. Nothing was changed.");
        }
    }

    private void notOpened(FileFailure failure) {
        notice(Notice.Level.FAILED, failure.id().fileName() + " was not opened", failure.reason());
    }

    /// A new, unsaved file beside the others, shown in front. Without a workspace on disk it lives in memory.
    ///
    /// @param name without its ending; a number is added when there is such a file
    public void create(String name, String text) {
        NewFilePlace place = NewFilePlace.find(store.now().workspace().files().keySet(), roots, name);
        Map<FileId, Path> paths = new HashMap<>(store.now().mesh().paths());
        place.path().ifPresent(path -> paths.put(place.id(), path));
        String workspace = store.now().mesh().name();
        store.dispatch(new Intent.WorkspaceNamed(workspace.isEmpty() ? "untitled" : workspace, paths));
        store.dispatch(new WorkspaceEvent.FileCreated(place.id(), text));
        store.dispatch(new Intent.ShowTab(new Tab.Document(place.id())));
    }

    /// Saves all files with unsaved edits that lie on disk.
    public void saveAll() {
        store.now().dirtyFiles().forEach(this::save);
    }

    /// Saves the file of the document in front.
    public void saveFront() {
        if (store.now().screen().tabs().front() instanceof Tab.Document(FileId file)) {
            store.now().workspace().findFile(file).ifPresent(this::save);
        } else {
            saveAll();
        }
    }

    private void save(OpenFile file) {
        Path path = store.now().mesh().paths().get(file.id());
        if (path == null) {
            notice(
                    Notice.Level.NOTE,
                    file.id().fileName() + " lives in memory only and has no place on disk",
                    "Use Save a copy of the workspace… to keep it");
            return;
        }
        String text = file.text();
        String expected = file.savedText();
        tasks.ask(() -> FileSaver.save(path, text, expected), saved -> saved(file.id(), text, saved), this::failed);
    }

    private void saved(FileId file, String text, FileSaver.Saved saved) {
        switch (saved) {
            case FileSaver.Saved.Done _ -> {
                store.dispatch(new WorkspaceEvent.Saved(file, text));
                notice(Notice.Level.DONE, "Saved " + file.fileName(), "");
            }
            case FileSaver.Saved.ChangedMeanwhile(String onDisk) -> {
                store.dispatch(new WorkspaceEvent.FileChangedOutside(file, onDisk));
                notice(
                        Notice.Level.FAILED,
                        file.fileName() + " was changed by somebody else and was not saved",
                        "Your text is kept. Save again to replace theirs, or undo yours.");
            }
            case FileSaver.Saved.Failed(String reason) ->
                notice(Notice.Level.FAILED, file.fileName() + " was not saved", reason);
        }
    }

    /// Writes all files below a folder, for a workspace that lives in memory.
    public void saveCopy(Path folder) {
        List<OpenFile> files = List.copyOf(store.now().workspace().files().values());
        tasks.ask(
                () -> {
                    Map<FileId, Path> written = new HashMap<>();
                    for (OpenFile file : files) {
                        Path target = folder.resolve(file.id().path());
                        try {
                            Files.createDirectories(target.getParent());
                            Files.writeString(target, file.text());
                            written.put(file.id(), target);
                        } catch (IOException e) {
                            return Map.<FileId, Path>of();
                        }
                    }
                    return written;
                },
                written -> copied(folder, files, written),
                this::failed);
    }

    private void copied(Path folder, List<OpenFile> files, Map<FileId, Path> written) {
        if (written.size() < files.size()) {
            notice(
                    Notice.Level.FAILED,
                    "The copy could not be written to " + folder,
                    "Choose a folder you may write to");
            return;
        }
        store.dispatch(new Intent.WorkspaceNamed(store.now().mesh().name(), written));
        files.forEach(file -> store.dispatch(new WorkspaceEvent.Saved(file.id(), file.text())));
        notice(Notice.Level.DONE, "Saved a copy of " + files.size() + " files", folder.toString());
    }

    private void startWatching(List<Path> roots) {
        tasks.ask(
                () -> {
                    try {
                        return Optional.of(FolderWatch.start(roots, this::changedOnDisk));
                    } catch (IOException e) {
                        return Optional.<FolderWatch>empty();
                    }
                },
                started -> {
                    watch = started.orElse(null);
                    if (started.isEmpty()) {
                        notice(
                                Notice.Level.NOTE,
                                "Changes by others are not noticed here",
                                "The system can watch no more folders");
                    }
                },
                this::failed);
    }

    /// On the watch's thread: reads what changed, then tells the store.
    private void changedOnDisk(Set<Path> changed) {
        FxThread.run(() -> {
            Map<Path, FileId> known = new HashMap<>();
            store.now()
                    .mesh()
                    .paths()
                    .forEach((id, path) -> known.put(path.toAbsolutePath().normalize(), id));
            for (Path path : changed) {
                FileId id = known.get(path.toAbsolutePath().normalize());
                if (id != null) {
                    tasks.ask(() -> readAgain(path), text -> readAgain(id, text), this::failed);
                }
            }
        });
    }

    private static Optional<String> readAgain(Path path) {
        try {
            return Files.exists(path) ? Optional.of(FileLoader.decode(Files.readAllBytes(path))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void readAgain(FileId id, Optional<String> text) {
        store.dispatch(
                text.isPresent()
                        ? new WorkspaceEvent.FileChangedOutside(id, text.get())
                        : new WorkspaceEvent.FileDeletedOutside(id));
    }

    private void stopWatching() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    private void failed(Throwable error) {
        notice(Notice.Level.FAILED, "Reading or writing stopped by an error of the program", String.valueOf(error));
    }

    private void notice(Notice.Level level, String text, String detail) {
        store.dispatch(new Intent.Noticed(new Notice(clock.instant(), level, text, detail)));
    }

    @Override
    public void close() {
        stopWatching();
    }
}
