package dev.meshloft.app.explorer;

import dev.meshloft.app.files.FileManager;
import dev.meshloft.app.files.FileNames;
import dev.meshloft.app.files.FileOperations;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.FileId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What can be done with a file or a folder of the tree: its menu, and the same by keys.
final class FileMenu {

    private static final int MOST_FOLDERS = 40;

    private final Store store;
    private final FileOperations operations;
    private final TaskRunner tasks;
    private final FileStrip strip;

    FileMenu(Store store, FileOperations operations, TaskRunner tasks, FileStrip strip) {
        this.store = store;
        this.operations = operations;
        this.tasks = tasks;
        this.strip = strip;
    }

    /// @param node null for the empty part of the tree
    /// @param beside where names are asked for
    ContextMenu of(@Nullable ExplorerNode node, Node beside) {
        ContextMenu menu = new ContextMenu();
        FileId file = node == null ? null : node.file();
        String folder = node == null ? null : node.folder();
        if (file != null) {
            menu.getItems().addAll(item("Open", "", () -> store.dispatch(new Intent.ShowTab(new Tab.Document(file)))));
            menu.getItems().add(new SeparatorMenuItem());
        }
        String within = folder != null
                ? folder
                : file != null
                        ? FileOperations.folderOf(file)
                        : operations.topFolder().orElse("");
        menu.getItems()
                .addAll(
                        item("New file…", "", () -> newFile(within, beside)),
                        item("New folder…", "", () -> newFolder(within, beside)));
        if (file != null) {
            addOf(menu.getItems(), file, beside);
        } else if (folder != null) {
            addOf(menu.getItems(), folder, beside);
        }
        operations
                .lastDeleted()
                .ifPresent(name ->
                        menu.getItems().addAll(new SeparatorMenuItem(), item("Restore " + name, "", this::restore)));
        return menu;
    }

    private void addOf(List<MenuItem> items, FileId file, Node beside) {
        Menu moveTo = new Menu("Move to");
        operations.folders().stream()
                .filter(each -> !each.equals(FileOperations.folderOf(file)))
                .limit(MOST_FOLDERS)
                .forEach(each -> moveTo.getItems().add(item(shown(each), "", () -> move(file, each))));
        moveTo.setDisable(moveTo.getItems().isEmpty());
        items.addAll(List.of(
                new SeparatorMenuItem(),
                item("Rename…", "F2", () -> rename(file, beside)),
                moveTo,
                item("Duplicate", "", () -> operations.duplicate(file, told("Duplicating " + file.fileName()))),
                item("Delete", "Delete", () -> delete(file)),
                new SeparatorMenuItem()));
        Path path = store.now().mesh().paths().get(file);
        MenuItem reveal = item("Show in the file manager", "", () -> reveal(path));
        reveal.setDisable(path == null);
        items.addAll(List.of(
                reveal,
                item(
                        "Copy path",
                        "",
                        () -> copy(
                                path == null
                                        ? file.path()
                                        : path.toAbsolutePath().toString()))));
    }

    private void addOf(List<MenuItem> items, String folder, Node beside) {
        Optional<Path> path = operations.placeOf(folder);
        MenuItem reveal = item("Show in the file manager", "", () -> path.ifPresent(this::reveal));
        reveal.setDisable(path.isEmpty());
        items.addAll(List.of(
                new SeparatorMenuItem(),
                item("Rename…", "F2", () -> renameFolder(folder, beside)),
                item("Delete", "Delete", () -> deleteFolder(folder)),
                new SeparatorMenuItem(),
                reveal,
                item(
                        "Copy path",
                        "",
                        () -> copy(path.map(each -> each.toAbsolutePath().toString())
                                .orElse(folder)))));
    }

    /// `F2`.
    void rename(ExplorerNode node, Node beside) {
        if (node.file() != null && node.resource() == null) {
            rename(node.file(), beside);
        } else if (node.folder() != null) {
            renameFolder(node.folder(), beside);
        }
    }

    /// `Delete`. On the row of an object nothing happens: it may be one of many in its file.
    void delete(ExplorerNode node) {
        if (node.file() != null && node.resource() == null) {
            delete(node.file());
        } else if (node.folder() != null) {
            deleteFolder(node.folder());
        }
    }

    void newFile(Node beside) {
        newFile(operations.topFolder().orElse(""), beside);
    }

    void rename(FileId file, Node beside) {
        String folder = FileOperations.folderOf(file);
        new NamePopup(
                        "Rename " + file.fileName(),
                        file.fileName(),
                        name -> problem(folder, name),
                        (name, ended) -> operations.move(file, folder, name, ended::accept))
                .show(beside);
    }

    void delete(FileId file) {
        operations.delete(file, told("Deleting " + file.fileName(), "Deleted " + file.fileName()));
    }

    /// Brings back what was deleted last.
    ///
    /// @return false when nothing was
    boolean restore() {
        Optional<String> name = operations.lastDeleted();
        name.ifPresent(each -> operations.restoreDeleted(told("Restoring " + each)));
        return name.isPresent();
    }

    private void newFile(String folder, Node beside) {
        new NamePopup(
                        "New file in " + shown(folder),
                        "",
                        name -> problem(folder, FileNames.problem(name).isPresent() ? name : FileNames.ofFile(name)),
                        (name, ended) -> operations.newFile(folder, name, ended::accept))
                .show(beside);
    }

    private void newFolder(String folder, Node beside) {
        new NamePopup(
                        "New folder in " + shown(folder),
                        "",
                        name -> problem(folder, name),
                        (name, ended) -> operations.newFolder(folder, name, ended::accept))
                .show(beside);
    }

    private void renameFolder(String folder, Node beside) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        String parent = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        new NamePopup(
                        "Rename the folder " + name,
                        name,
                        next -> problem(parent, next),
                        (next, ended) -> operations.renameFolder(folder, next, ended::accept))
                .show(beside);
    }

    private void deleteFolder(String folder) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        operations.deleteFolder(folder, told("Deleting " + name, "Deleted " + name));
    }

    private void move(FileId file, String folder) {
        if (operations.isTaken(folder, file.fileName())) {
            strip.failed("Moving " + file.fileName(), "There is something of that name in " + shown(folder));
        } else {
            operations.move(file, folder, file.fileName(), told("Moving " + file.fileName()));
        }
    }

    private void reveal(@Nullable Path path) {
        if (path != null) {
            tasks.ask(
                    () -> FileManager.reveal(path),
                    failure -> failure.ifPresent(why -> strip.failed("Showing the file manager", why)),
                    error -> strip.failed("Showing the file manager", String.valueOf(error)));
        }
    }

    private static void copy(String path) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, path));
    }

    private Optional<String> problem(String folder, String name) {
        return FileNames.problem(name)
                .or(() -> operations.isTaken(folder, name)
                        ? Optional.of("There is something of that name already")
                        : Optional.empty());
    }

    private FileOperations.Ended told(String what) {
        return failure -> failure.ifPresent(why -> strip.failed(what, why));
    }

    private FileOperations.Ended told(String what, String done) {
        return failure ->
                failure.ifPresentOrElse(why -> strip.failed(what, why), () -> strip.undoable(done, this::restore));
    }

    /// The last two folders are enough to know it by.
    private static String shown(String folder) {
        int last = folder.lastIndexOf('/');
        int before = last <= 0 ? -1 : folder.lastIndexOf('/', last - 1);
        return folder.isEmpty() ? "the workspace" : folder.substring(before + 1);
    }

    private static MenuItem item(String title, String keys, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }
}
