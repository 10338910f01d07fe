package dev.meshloft.app.files;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.OnDisk;
import dev.meshloft.app.store.OpenMesh;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.LineChange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes, renames, moves, copies and deletes files and folders of the workspace, on disk and in the store.
///
/// The store goes first and the disk follows: what the disk then reports is known already, so that undo and unsaved
/// edits of a renamed file stay. When the disk refuses, the store goes back. FX thread only.
public final class FileOperations {

    private final Store store;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Trash trash;
    private final Deque<Deleted> deleted = new ArrayDeque<>();

    public FileOperations(Store store, TaskRunner tasks, Clock clock, Path trash) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
        this.trash = new Trash(trash);
    }

    /// @param thrown null for what lay in memory only
    private record Deleted(String name, List<OpenFile> files, Map<FileId, Path> paths, Trash.@Nullable Thrown thrown) {}

    /// Tells how it ended: empty when well, else why not, in words for people.
    public interface Ended extends Consumer<Optional<String>> {}

    /// Where the trash lies by the conventions of the desktop.
    public static Path defaultTrash(Map<String, String> env, Path home) {
        return Trash.defaultFolder(env, home);
    }

    /// The folder in which new files go when none is chosen, as files are named; empty when nothing is open on disk.
    public Optional<String> topFolder() {
        OpenMesh mesh = store.now().mesh();
        if (mesh.roots().isEmpty()) {
            return mesh.workspace().files().keySet().stream()
                    .findFirst()
                    .map(id -> id.path().substring(0, id.path().indexOf('/') + 1))
                    .map(FileOperations::withoutSlash);
        }
        Path first = mesh.roots().getFirst();
        boolean folder = !mesh.paths().containsKey(new FileId(first.toString()));
        return Optional.ofNullable(folder ? first : first.getParent()).map(Path::toString);
    }

    /// All folders that hold files of the workspace, as files are named.
    public List<String> folders() {
        TreeSet<String> found = new TreeSet<>();
        store.now().workspace().files().keySet().forEach(id -> found.add(folderOf(id)));
        found.addAll(store.now().mesh().folders());
        topFolder().ifPresent(found::add);
        return List.copyOf(found);
    }

    /// Whether the name is taken in the folder.
    public boolean isTaken(String folder, String name) {
        FileId id = below(folder, name);
        return store.now().workspace().files().containsKey(id)
                || store.now().mesh().folders().contains(id.path())
                || placeOf(folder)
                        .map(place -> Files.exists(place.resolve(name)))
                        .orElse(false);
    }

    /// Makes an empty file and shows it.
    public void newFile(String folder, String name, Ended ended) {
        FileId id = below(folder, FileNames.ofFile(name));
        Path path = placeOf(folder).map(place -> place.resolve(id.fileName())).orElse(null);
        disk(path == null ? () -> {} : () -> Files.createFile(path), failure -> {
            if (failure.isEmpty()) {
                if (path != null) {
                    store.dispatch(new Intent.FilePlaced(id, path));
                }
                store.dispatch(new WorkspaceEvent.FileCreated(id, ""));
                store.dispatch(new Intent.ShowTab(new Tab.Document(id)));
            }
            ended.accept(failure);
        });
    }

    public void newFolder(String folder, String name, Ended ended) {
        String made = below(folder, name).path();
        Path path = placeOf(folder).map(place -> place.resolve(name)).orElse(null);
        disk(path == null ? () -> {} : () -> Files.createDirectory(path), failure -> {
            if (failure.isEmpty()) {
                store.dispatch(new Intent.FolderMade(made));
            }
            ended.accept(failure);
        });
    }

    /// Gives a file another name or another folder; its unsaved edits and undo stay.
    public void move(FileId file, String folder, String name, Ended ended) {
        FileId to = below(folder, name);
        Path from = store.now().mesh().paths().get(file);
        Path place = from == null
                ? null
                : placeOf(folder).map(at -> at.resolve(name)).orElse(null);
        renamed(file, to, place);
        disk(from == null || place == null ? () -> {} : () -> Files.move(from, place), failure -> {
            failure.ifPresent(_ -> renamed(to, file, from));
            ended.accept(failure);
        });
    }

    /// Gives a folder another name, with all in it.
    public void renameFolder(String folder, String name, Ended ended) {
        String to = below(parentOf(folder), name).path();
        Optional<Path> from = placeOf(folder);
        Optional<Path> place = placeOf(parentOf(folder)).map(parent -> parent.resolve(name));
        List<FileId> inside = inside(folder);
        inside.forEach(file -> renamed(file, moved(file, folder, to), movedPath(file, from, place)));
        disk(from.isEmpty() || place.isEmpty() ? () -> {} : () -> Files.move(from.get(), place.get()), failure -> {
            failure.ifPresent(_ -> inside.forEach(file -> {
                FileId now = moved(file, folder, to);
                renamed(now, file, movedPath(now, place, from));
            }));
            ended.accept(failure);
        });
    }

    /// Copies a file beside itself, with its unsaved edits, and shows the copy.
    public void duplicate(FileId file, Ended ended) {
        OpenFile open = store.now().workspace().findFile(file).orElse(null);
        if (open == null) {
            return;
        }
        String folder = folderOf(file);
        int number = 1;
        while (isTaken(folder, FileNames.ofCopy(file.fileName(), number))) {
            number++;
        }
        FileId copy = below(folder, FileNames.ofCopy(file.fileName(), number));
        Path from = store.now().mesh().paths().get(file);
        OnDisk onDisk = store.now().mesh().onDisk(file);
        Path path = from == null ? null : from.resolveSibling(copy.fileName());
        disk(path == null || from == null ? () -> {} : () -> Files.copy(from, path), failure -> {
            if (failure.isEmpty()) {
                if (path != null) {
                    store.dispatch(new Intent.FilePlaced(copy, path));
                    store.dispatch(new Intent.DiskRead(Map.of(copy, onDisk.failed(""))));
                    add(OpenFile.of(copy, open.savedText()), open.text(), "Copy unsaved edits");
                } else {
                    store.dispatch(new WorkspaceEvent.FileCreated(copy, open.text()));
                }
                store.dispatch(new Intent.ShowTab(new Tab.Document(copy)));
            }
            ended.accept(failure);
        });
    }

    /// Puts a file into the trash.
    public void delete(FileId file, Ended ended) {
        delete(
                file.fileName(),
                List.of(file),
                Optional.ofNullable(store.now().mesh().paths().get(file)),
                ended);
    }

    /// Puts a folder with all in it into the trash.
    public void deleteFolder(String folder, Ended ended) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        store.dispatch(new Intent.FolderGone(folder));
        delete(name, inside(folder), placeOf(folder), ended);
    }

    private void delete(String name, List<FileId> ids, Optional<Path> place, Ended ended) {
        List<OpenFile> files = new ArrayList<>();
        ids.forEach(id -> store.now().workspace().findFile(id).ifPresent(files::add));
        Map<FileId, Path> paths = Map.copyOf(store.now().mesh().paths());
        ids.forEach(id -> store.dispatch(new WorkspaceEvent.FileRemoved(id)));
        ids.forEach(id -> store.dispatch(new Intent.FilePlaced(id, null)));
        Path path = place.filter(Files::exists).orElse(null);
        Trash.@Nullable Thrown[] thrown = new Trash.Thrown[1];
        disk(path == null ? () -> {} : () -> thrown[0] = trash.put(path, clock.instant()), failure -> {
            Deleted gone = new Deleted(name, files, paths, thrown[0]);
            if (failure.isEmpty()) {
                deleted.push(gone);
            } else {
                putBack(gone);
            }
            ended.accept(failure);
        });
    }

    /// The name of what was deleted last; empty when nothing was.
    public Optional<String> lastDeleted() {
        return Optional.ofNullable(deleted.peek()).map(Deleted::name);
    }

    /// Brings back what was deleted last, with its unsaved edits.
    public void restoreDeleted(Ended ended) {
        Deleted last = deleted.poll();
        if (last == null) {
            return;
        }
        Trash.Thrown thrown = last.thrown();
        disk(thrown == null ? () -> {} : () -> Trash.takeBack(thrown), failure -> {
            if (failure.isEmpty()) {
                putBack(last);
            } else {
                deleted.push(last);
            }
            ended.accept(failure);
        });
    }

    private void putBack(Deleted gone) {
        for (OpenFile file : gone.files()) {
            Path path = gone.paths().get(file.id());
            if (path != null) {
                store.dispatch(new Intent.FilePlaced(file.id(), path));
            }
            add(OpenFile.of(file.id(), file.savedText()), file.text(), "Bring back unsaved edits");
        }
    }

    private void add(OpenFile file, String text, String title) {
        store.dispatch(new WorkspaceEvent.FilesOpened(
                List.of(file), store.now().workspace().failures()));
        if (!file.text().equals(text)) {
            FileEdit edit = new FileEdit(file.id(), LineChange.between(file.text(), text));
            store.dispatch(new WorkspaceEvent.Edited(title, "", List.of(edit)));
        }
    }

    private void renamed(FileId from, FileId to, @Nullable Path place) {
        OnDisk disk = store.now().mesh().onDisk(from);
        if (place != null) {
            store.dispatch(new Intent.FilePlaced(to, place));
            store.dispatch(new Intent.DiskRead(Map.of(to, disk)));
        }
        store.dispatch(new WorkspaceEvent.FileRenamed(from, to));
        store.dispatch(new Intent.FilePlaced(from, null));
    }

    private interface DiskWork {
        void run() throws IOException;
    }

    private void disk(DiskWork work, Consumer<Optional<String>> ended) {
        tasks.ask(
                () -> {
                    try {
                        work.run();
                        return Optional.<String>empty();
                    } catch (FileAlreadyExistsException e) {
                        return Optional.of("There is something of that name already");
                    } catch (IOException e) {
                        return Optional.of(FileSaver.reason(e));
                    }
                },
                ended,
                error -> ended.accept(Optional.of(String.valueOf(error))));
    }

    private List<FileId> inside(String folder) {
        return store.now().workspace().files().keySet().stream()
                .filter(id -> id.path().startsWith(folder + "/"))
                .toList();
    }

    private static FileId moved(FileId file, String folder, String to) {
        return new FileId(to + file.path().substring(folder.length()));
    }

    private @Nullable Path movedPath(FileId file, Optional<Path> from, Optional<Path> to) {
        Path path = store.now().mesh().paths().get(file);
        return path == null || from.isEmpty() || to.isEmpty()
                ? null
                : to.get()
                        .resolve(Roots.absolute(from.get())
                                .relativize(Roots.absolute(path))
                                .toString());
    }

    /// Where a folder lies; empty for one in memory.
    public Optional<Path> placeOf(String folder) {
        return store.now().mesh().roots().isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /// The folder of a file, as files are named.
    public static String folderOf(FileId file) {
        return parentOf(file.path());
    }

    private static String parentOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static FileId below(String folder, String name) {
        return new FileId(folder.isEmpty() ? name : folder + "/" + name);
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
