package dev.meshloft.app.files;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.OpenMesh;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Opens what the user works on, and tells the store. FX thread only; reading is in the background.
public final class OpenWorkspaces implements AutoCloseable {

    private final Store store;
    private final TaskRunner tasks;
    private final RecentWorkspaces recent;
    private final Clock clock;
    private final Notices notices;
    private final DiskFollower follower;

    public OpenWorkspaces(Store store, TaskRunner tasks, RecentWorkspaces recent, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.recent = recent;
        this.clock = clock;
        this.notices = new Notices(store, clock);
        this.follower = new DiskFollower(store, tasks, notices);
    }

    /// Opens the bundled sample.
    public void openSample() {
        follower.stop();
        store.dispatch(new WorkspaceEvent.WorkspaceClosed());
        store.dispatch(new WorkspaceEvent.FilesOpened(SampleMesh.files(), List.of()));
        store.dispatch(new Intent.WorkspaceNamed(SampleMesh.NAME, List.of(), Map.of()));
        store.dispatch(new Intent.Select(Selection.NONE));
    }

    /// Opens files and folders in place of what is open.
    public void open(List<Path> paths) {
        open(paths, () -> {});
    }

    /// @param then runs after, whether or not there was something to open
    void open(List<Path> paths, Runnable then) {
        List<String> arguments = paths.stream().map(Path::toString).toList();
        tasks.ask(
                () -> FileLoader.loadToLookAt(arguments),
                loaded -> {
                    opened(paths, loaded);
                    then.run();
                },
                notices::failed);
    }

    /// Where nothing can be read, what is open stays open.
    private void opened(List<Path> paths, FileLoader.Loaded loaded) {
        if (loaded.files().isEmpty()) {
            notOpened(paths, loaded.failures());
            return;
        }
        follower.stop();
        Path first = paths.getFirst().getFileName();
        String name = first == null ? paths.getFirst().toString() : first.toString();
        store.dispatch(new WorkspaceEvent.WorkspaceClosed());
        store.dispatch(new WorkspaceEvent.FilesOpened(loaded.files(), loaded.failures()));
        store.dispatch(new Intent.WorkspaceNamed(
                paths.size() == 1 ? name : name + " and " + (paths.size() - 1) + " more", paths, loaded.paths()));
        store.dispatch(new Intent.DiskRead(loaded.disk()));
        store.dispatch(new Intent.Select(Selection.NONE));
        loaded.failures().forEach(this::notOpened);
        if (loaded.files().size() == 1) {
            store.dispatch(new Intent.ShowTab(
                    new Tab.Document(loaded.files().getFirst().id())));
        }
        recent.add(
                clock.instant(),
                paths.stream().map(path -> path.toAbsolutePath().toString()).toList());
        follower.follow(paths);
    }

    private void notOpened(List<Path> paths, List<FileFailure> failures) {
        failures.forEach(this::notOpened);
        if (failures.isEmpty()) {
            String what = paths.size() == 1 ? String.valueOf(paths.getFirst().getFileName()) : "What was chosen";
            notices.failed(
                    what + " holds no YAML, JSON or Markdown file",
                    "Choose a folder with some, or files. Nothing was changed.");
        }
    }

    private void notOpened(FileFailure failure) {
        notices.failed(failure.id().fileName() + " was not opened", failure.reason());
    }

    /// A new, unsaved file beside the others, shown in front. Without a workspace on disk it lives in memory.
    ///
    /// @param name without its ending; a number is added when there is such a file
    public void create(String name, String text) {
        OpenMesh mesh = store.now().mesh();
        NewFilePlace place = NewFilePlace.find(mesh.workspace().files().keySet(), mesh.roots(), name);
        Map<FileId, Path> paths = new HashMap<>(mesh.paths());
        place.path().ifPresent(path -> paths.put(place.id(), path));
        store.dispatch(
                new Intent.WorkspaceNamed(mesh.name().isEmpty() ? "untitled" : mesh.name(), mesh.roots(), paths));
        store.dispatch(new WorkspaceEvent.FileCreated(place.id(), text));
        store.dispatch(new Intent.ShowTab(new Tab.Document(place.id())));
    }

    /// Writes all files below a folder. A workspace that lived in memory goes on there.
    public void saveCopy(Path folder) {
        List<OpenFile> files = List.copyOf(store.now().workspace().files().values());
        List<Path> roots = store.now().mesh().roots();
        tasks.ask(
                () -> WorkspaceCopy.write(files, new Roots(roots), folder),
                copied -> copied(folder, roots.isEmpty(), copied),
                notices::failed);
    }

    private void copied(Path folder, boolean goOnThere, WorkspaceCopy.Copied copied) {
        switch (copied) {
            case WorkspaceCopy.Copied.Failed(String reason) ->
                notices.failed("The copy was not written to " + folder, reason);
            case WorkspaceCopy.Copied.Done(int files) -> {
                notices.done("Saved a copy of " + files + " files", folder.toString());
                if (goOnThere) {
                    open(List.of(folder));
                }
            }
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
