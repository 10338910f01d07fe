package dev.meshloft.core.workspace;

import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.text.LineChange;
import dev.meshloft.core.text.TextChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The whole state that is about the mesh: files with their unsaved texts, the cluster's objects, undo and redo.
/// Immutable; [#apply] is the only way on. The revision grows with every event that changes anything.
///
/// @param undo what can be taken back, newest last
/// @param redo what can be done again, newest last
public record Workspace(
        long revision,
        NavigableMap<FileId, OpenFile> files,
        List<FileFailure> failures,
        ClusterState cluster,
        List<UndoStep> undo,
        List<UndoStep> redo) {

    private static final int UNDO_LIMIT = 1000;

    public static final Workspace EMPTY =
            new Workspace(0, new TreeMap<>(), List.of(), ClusterState.NONE, List.of(), List.of());

    public Workspace {
        files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
        failures = List.copyOf(failures);
        undo = List.copyOf(undo);
        redo = List.copyOf(redo);
    }

    public Optional<OpenFile> findFile(FileId id) {
        return Optional.ofNullable(files.get(id));
    }

    /// The objects of all files that may be sent to a cluster: those of documents that are YAML to their end.
    public List<Resource> applicable() {
        return files.values().stream()
                .flatMap(file -> file.resources().stream())
                .filter(resource -> !resource.isBroken())
                .toList();
    }

    /// The objects of all files: readable ones, and the last readable state of broken documents.
    public List<Resource> resources() {
        List<Resource> all = new ArrayList<>();
        files.values().forEach(file -> {
            all.addAll(file.resources());
            all.addAll(file.stale());
        });
        return all;
    }

    /// The objects of all files as they are on disk.
    public List<Resource> savedResources() {
        List<Resource> all = new ArrayList<>();
        for (OpenFile file : files.values()) {
            all.addAll(file.savedResources());
        }
        return all;
    }

    public Optional<Resource> findResource(ResourceKey key) {
        return files.values().stream()
                .flatMap(file -> file.resources().stream())
                .filter(resource -> resource.key().equals(key))
                .findFirst()
                .or(() -> Optional.ofNullable(cluster.objects().get(key)).map(LiveResource::resource));
    }

    public boolean isDirty() {
        return files.values().stream().anyMatch(OpenFile::isDirty);
    }

    /// The state after the event; the same object when nothing changes.
    public Workspace apply(WorkspaceEvent event) {
        return switch (event) {
            case WorkspaceEvent.FilesOpened opened -> open(opened);
            case WorkspaceEvent.WorkspaceClosed _ ->
                new Workspace(revision + 1, new TreeMap<>(), List.of(), cluster, List.of(), List.of());
            case WorkspaceEvent.Edited edited -> edit(edited);
            case WorkspaceEvent.FileCreated(FileId file, String text) ->
                withFile(OpenFile.of(file, "").withText(text));
            case WorkspaceEvent.Undone _ -> undone();
            case WorkspaceEvent.Redone _ -> redone();
            case WorkspaceEvent.Saved(FileId file, String text) ->
                findFile(file).map(open -> withFile(saved(open, text))).orElse(this);
            case WorkspaceEvent.FileChangedOutside(FileId file, String text) -> changedOutside(file, text);
            case WorkspaceEvent.FileDeletedOutside(FileId file) -> deletedOutside(file);
            case WorkspaceEvent.OutsideSettled(FileId file) -> settled(file);
            case WorkspaceEvent.FileRenamed(FileId file, FileId to) -> renamed(file, to);
            case WorkspaceEvent.FileRemoved(FileId file) -> removed(file);
            case WorkspaceEvent.ClusterConnected(String context, var sight) ->
                withCluster(new ClusterState(context, new TreeMap<>(), sight));
            case WorkspaceEvent.ClusterChanged changed -> changedCluster(changed);
        };
    }

    private Workspace open(WorkspaceEvent.FilesOpened opened) {
        NavigableMap<FileId, OpenFile> next = new TreeMap<>(files);
        for (OpenFile file : opened.files()) {
            OpenFile before = next.get(file.id());
            next.put(file.id(), before != null && before.isDirty() ? before.withSavedText(file.text()) : file);
        }
        return new Workspace(revision + 1, next, opened.failures(), cluster, undo, redo);
    }

    private Workspace edit(WorkspaceEvent.Edited edited) {
        List<FileEdit> backward = new ArrayList<>();
        NavigableMap<FileId, OpenFile> next = new TreeMap<>(files);
        for (FileEdit edit : edited.edits()) {
            OpenFile file = next.get(edit.file());
            if (file == null || edit.change().isEmpty()) {
                continue;
            }
            backward.addFirst(new FileEdit(edit.file(), edit.change().inverse(file.text())));
            next.put(edit.file(), file.edited(edit.change()));
        }
        if (backward.isEmpty()) {
            return this;
        }
        UndoStep step = new UndoStep(edited.title(), edited.coalesceKey(), edited.edits(), backward);
        return new Workspace(revision + 1, next, failures, cluster, pushed(step), List.of());
    }

    private List<UndoStep> pushed(UndoStep step) {
        List<UndoStep> steps = new ArrayList<>(undo);
        boolean continues = !step.coalesceKey().isEmpty()
                && !steps.isEmpty()
                && redo.isEmpty()
                && steps.getLast().coalesceKey().equals(step.coalesceKey())
                && step.forward().size() == 1
                && steps.getLast().forward().size() == 1
                && steps.getLast()
                        .forward()
                        .getFirst()
                        .file()
                        .equals(step.forward().getFirst().file());
        if (continues) {
            steps.add(merged(steps.removeLast(), step));
        } else {
            steps.add(step);
        }
        return steps.size() > UNDO_LIMIT ? steps.subList(steps.size() - UNDO_LIMIT, steps.size()) : steps;
    }

    /// Two steps on one file as one.
    private static UndoStep merged(UndoStep first, UndoStep second) {
        FileEdit forward = second.forward().getFirst();
        FileEdit backward = first.backward().getFirst();
        TextChange both = first.forward().getFirst().change().then(forward.change());
        TextChange back = second.backward().getFirst().change().then(backward.change());
        return new UndoStep(
                first.title(),
                first.coalesceKey(),
                List.of(new FileEdit(forward.file(), both)),
                List.of(new FileEdit(forward.file(), back)));
    }

    private Workspace undone() {
        if (undo.isEmpty()) {
            return this;
        }
        UndoStep step = undo.getLast();
        List<UndoStep> more = new ArrayList<>(redo);
        more.add(step);
        return replayed(step.backward(), undo.subList(0, undo.size() - 1), more);
    }

    private Workspace redone() {
        if (redo.isEmpty()) {
            return this;
        }
        UndoStep step = redo.getLast();
        List<UndoStep> more = new ArrayList<>(undo);
        more.add(new UndoStep(step.title(), "", step.forward(), step.backward()));
        return replayed(step.forward(), more, redo.subList(0, redo.size() - 1));
    }

    private Workspace replayed(List<FileEdit> edits, List<UndoStep> newUndo, List<UndoStep> newRedo) {
        NavigableMap<FileId, OpenFile> next = new TreeMap<>(files);
        for (FileEdit edit : edits) {
            next.computeIfPresent(edit.file(), (_, file) -> file.edited(edit.change()));
        }
        return new Workspace(revision + 1, next, failures, cluster, newUndo, newRedo);
    }

    /// A clean file follows the disk, as an undoable step so that older steps still fit; a dirty one keeps its edits.
    private Workspace changedOutside(FileId id, String text) {
        OpenFile file = files.get(id);
        if (file == null) {
            return withFile(OpenFile.of(id, text));
        }
        if (file.savedText().equals(text)) {
            return file.outside() == null ? this : withFile(file.withSavedText(text));
        }
        if (file.text().equals(text)) {
            return withFile(file.withSavedText(text));
        }
        if (file.isDirty()) {
            OutsideChange written = new OutsideChange.Written(text);
            return written.equals(file.outside()) ? this : withFile(file.with(written));
        }
        FileEdit edit = new FileEdit(id, LineChange.between(file.text(), text));
        Workspace followed = edit(new WorkspaceEvent.Edited("Outside change of " + id.fileName(), "", List.of(edit)));
        return followed.withFile(Objects.requireNonNull(followed.files.get(id)).withSavedText(text));
    }

    private Workspace deletedOutside(FileId id) {
        OpenFile file = files.get(id);
        if (file == null) {
            return this;
        }
        if (file.isDirty()) {
            return file.outside() instanceof OutsideChange.Deleted
                    ? this
                    : withFile(file.with(new OutsideChange.Deleted()));
        }
        return removed(id);
    }

    /// What others wrote after this was written stays to be settled.
    private static OpenFile saved(OpenFile file, String text) {
        OutsideChange outside = file.outside();
        OpenFile saved = file.withSavedText(text);
        return outside == null || outside.onDisk().equals(text) ? saved : saved.with(outside);
    }

    private Workspace settled(FileId id) {
        OpenFile file = files.get(id);
        OutsideChange outside = file == null ? null : file.outside();
        return file == null || outside == null ? this : withFile(file.withSavedText(outside.onDisk()));
    }

    private Workspace renamed(FileId from, FileId to) {
        OpenFile file = files.get(from);
        if (file == null || files.containsKey(to)) {
            return this;
        }
        NavigableMap<FileId, OpenFile> next = new TreeMap<>(files);
        next.remove(from);
        next.put(to, file.renamed(to));
        return new Workspace(
                revision + 1,
                next,
                failures,
                cluster,
                undo.stream().map(step -> step.renamed(from, to)).toList(),
                redo.stream().map(step -> step.renamed(from, to)).toList());
    }

    /// Steps back over a text that is gone would fit no text that comes in its place.
    private Workspace removed(FileId id) {
        if (!files.containsKey(id)) {
            return this;
        }
        NavigableMap<FileId, OpenFile> next = new TreeMap<>(files);
        next.remove(id);
        return new Workspace(revision + 1, next, failures, cluster, without(undo, id), without(redo, id));
    }

    private static List<UndoStep> without(List<UndoStep> steps, FileId file) {
        return steps.stream()
                .map(step -> step.without(file))
                .filter(step -> !step.forward().isEmpty())
                .toList();
    }

    private Workspace withFile(OpenFile file) {
        NavigableMap<FileId, OpenFile> next = new TreeMap<>(files);
        next.put(file.id(), file);
        return new Workspace(revision + 1, next, failures, cluster, undo, redo);
    }

    private Workspace changedCluster(WorkspaceEvent.ClusterChanged changed) {
        ClusterState seen = changed.sight()
                .filter(sight -> !sight.equals(cluster.sight()))
                .map(cluster::with)
                .orElse(cluster);
        boolean same = changed.upserted().isEmpty() && changed.removed().isEmpty();
        ClusterState next = same ? seen : seen.with(changed.upserted(), changed.removed());
        return next == cluster ? this : withCluster(next);
    }

    private Workspace withCluster(ClusterState state) {
        return new Workspace(revision + 1, files, failures, state, undo, redo);
    }
}
