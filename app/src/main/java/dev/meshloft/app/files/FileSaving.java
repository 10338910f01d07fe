package dev.meshloft.app.files;

import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.OnDisk;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.LineChange;
import dev.meshloft.core.workspace.FileFailure;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.OutsideChange;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Saves what the user works on, and settles whose text counts where others wrote meanwhile. FX thread only; writing
/// is in the background.
public final class FileSaving {

    private final Store store;
    private final TaskRunner tasks;
    private final Notices notices;
    private final FileSaver saver = new FileSaver();
    private Runnable afterAll = () -> {};
    private int underway;

    public FileSaving(Store store, TaskRunner tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.notices = new Notices(store, clock);
    }

    /// Saves all files with unsaved edits that lie on disk.
    public void saveAll() {
        saveAll(() -> {});
    }

    /// @param whenAll runs when all of them are saved; not when one could not be
    public void saveAll(Runnable whenAll) {
        afterAll = whenAll;
        store.now().dirtyFiles().forEach(this::save);
        allSaved();
    }

    private void allSaved() {
        if (underway == 0) {
            Runnable next = afterAll;
            afterAll = () -> {};
            if (UnsavedWork.of(store.now()).isEmpty()) {
                next.run();
            }
        }
    }

    /// Saves the file of the document in front.
    public void saveFront() {
        Tab front = store.now().screen().tabs().front();
        Optional<FileId> file = front.about();
        if (file.isPresent()) {
            save(file.get());
        } else {
            saveAll();
        }
    }

    public void save(FileId file) {
        store.now().workspace().findFile(file).ifPresent(this::save);
    }

    private void save(OpenFile file) {
        Path path = store.now().mesh().paths().get(file.id());
        if (path == null) {
            notices.note(
                    file.id().fileName() + " lives in memory only and has no place on disk",
                    "Use Save as… or Save a copy of the workspace… to keep it");
        } else if (file.outside() != null) {
            notSaved(file.id(), "somebody else changed it on disk", "Choose above its text what becomes of both.");
        } else if (store.now().mesh().onDisk(file.id()).access() == OnDisk.Access.NO_TEXT) {
            notSaved(file.id(), "it holds bytes that are no text", "Save what can be read with Save as…");
        } else {
            write(file, path);
        }
    }

    private void write(OpenFile file, Path path) {
        String text = file.text();
        String expected = file.savedText();
        OnDisk disk = store.now().mesh().onDisk(file.id());
        underway++;
        tasks.ask(
                () -> saver.save(path, text, expected, disk.encoding()),
                saved -> {
                    underway--;
                    saved(file.id(), text, saved);
                    allSaved();
                },
                error -> {
                    underway--;
                    notices.failed(error);
                });
    }

    private void saved(FileId file, String text, FileSaver.Saved saved) {
        switch (saved) {
            case FileSaver.Saved.Done(OnDisk disk, String remark) -> {
                store.dispatch(new Intent.DiskRead(Map.of(file, disk)));
                store.dispatch(new WorkspaceEvent.Saved(file, text));
                notices.done("Saved " + file.fileName(), remark);
            }
            case FileSaver.Saved.ChangedMeanwhile(String onDisk) -> {
                store.dispatch(new WorkspaceEvent.FileChangedOutside(file, onDisk));
                notSaved(file, "somebody else changed it on disk", "Choose above its text what becomes of both.");
            }
            case FileSaver.Saved.DeletedMeanwhile _ -> {
                store.dispatch(new WorkspaceEvent.FileDeletedOutside(file));
                notSaved(file, "it was deleted on disk", "Choose above its text whether it comes back.");
            }
            case FileSaver.Saved.ReadOnly _ -> {
                OnDisk disk = store.now().mesh().onDisk(file).with(OnDisk.Access.READ_ONLY);
                failed(file, disk, "It is read-only; nothing was changed");
            }
            case FileSaver.Saved.Failed(String reason) ->
                failed(file, store.now().mesh().onDisk(file), reason);
        }
    }

    private void failed(FileId file, OnDisk disk, String reason) {
        store.dispatch(new Intent.DiskRead(Map.of(file, disk.failed(reason))));
        notSaved(file, reason, "Its text is kept here, unsaved.");
    }

    /// The document says it in place; where it is not in front, so does the bar of the window.
    private void notSaved(FileId file, String why, String way) {
        String text = file.fileName() + " was not saved: " + why;
        if (store.now().screen().tabs().front().equals(new Tab.Document(file))) {
            notices.note(text, way);
        } else {
            notices.failed(text, way);
        }
    }

    /// Lets the file's owner write it.
    public void makeWritable(FileId file) {
        Path path = store.now().mesh().paths().get(file);
        if (path != null) {
            tasks.ask(() -> madeWritable(path), failure -> writable(file, failure), notices::failed);
        }
    }

    private static Optional<String> madeWritable(Path path) {
        try {
            FileSaver.makeWritable(path);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("You have no right to make it writable. Save it somewhere else");
        }
    }

    private void writable(FileId file, Optional<String> failure) {
        OnDisk disk = store.now().mesh().onDisk(file);
        store.dispatch(new Intent.DiskRead(Map.of(
                file,
                failure.map(disk::failed)
                        .orElseGet(() -> disk.with(OnDisk.Access.WRITABLE).failed("")))));
    }

    /// Writes the text to another place and goes on there. What was edited here goes back to what is on disk, as one
    /// undoable step.
    public void saveAs(FileId file, Path place) {
        store.now().workspace().findFile(file).ifPresent(open -> {
            String text = open.text();
            tasks.ask(
                    () -> saver.save(place, text, SaveAs.textAt(place), OnDisk.USUAL.encoding()),
                    saved -> savedAs(open, place, text, saved),
                    notices::failed);
        });
    }

    private void savedAs(OpenFile before, Path place, String text, FileSaver.Saved saved) {
        FileId id = new Roots(store.now().mesh().roots()).nameOf(place);
        if (!(saved instanceof FileSaver.Saved.Done(OnDisk disk, String remark))) {
            String reason = saved instanceof FileSaver.Saved.Failed(String why) ? why : "It cannot be written there";
            notices.failed(place.getFileName() + " was not saved", reason);
            return;
        }
        if (id.equals(before.id())) {
            saved(id, text, saved);
            return;
        }
        SaveAs.revert(store, before);
        List<FileFailure> failures = store.now().workspace().failures();
        store.dispatch(new Intent.FilePlaced(id, place));
        store.dispatch(new Intent.DiskRead(Map.of(id, disk)));
        store.dispatch(new WorkspaceEvent.FilesOpened(List.of(OpenFile.of(id, text)), failures));
        store.dispatch(new Intent.ShowTab(new Tab.Document(id)));
        notices.done("Saved " + id.fileName(), remark);
    }

    /// The unsaved text counts; the next save writes it over what is on disk now.
    public void keepMine(FileId file) {
        store.dispatch(new WorkspaceEvent.OutsideSettled(file));
    }

    /// What is on disk counts; one undo brings the unsaved text back.
    public void takeTheirs(FileId file) {
        store.now().workspace().findFile(file).ifPresent(open -> {
            OutsideChange outside = open.outside();
            if (outside instanceof OutsideChange.Deleted) {
                store.dispatch(new WorkspaceEvent.FileRemoved(file));
            } else if (outside != null) {
                merged(open, outside.onDisk(), "Take " + file.fileName() + " as it is on disk");
            }
        });
    }

    /// The text that came out of a merge with what is on disk counts.
    public void takeMerged(FileId file, String text) {
        store.now()
                .workspace()
                .findFile(file)
                .ifPresent(open -> merged(open, text, "Merge " + file.fileName() + " with the disk"));
    }

    private void merged(OpenFile open, String text, String title) {
        FileEdit edit = new FileEdit(open.id(), LineChange.between(open.text(), text));
        store.dispatch(new WorkspaceEvent.Edited(title, "", List.of(edit)));
        store.dispatch(new WorkspaceEvent.OutsideSettled(open.id()));
    }
}
