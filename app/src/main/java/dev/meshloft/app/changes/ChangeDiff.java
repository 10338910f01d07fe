package dev.meshloft.app.changes;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.KindLook;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Notice;
import dev.meshloft.app.store.Places;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.core.change.Defaults;
import dev.meshloft.core.change.FieldDiff;
import dev.meshloft.core.change.FieldLabel;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.change.TakenBack;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.ResourceKey;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.Workspace;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.editor.diff.DiffView;
import dev.meshloft.editor.diff.FieldRow;
import dev.meshloft.editor.diff.TextDiff;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The exact difference of one object between cluster and draft, and the way back for each part of it. Texts are
/// compared in the background; the one before stays in view until then.
final class ChangeDiff {

    private final Store store;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Consumer<Throwable> failed;
    private final DiffView view = new DiffView();
    private @Nullable ObjectChange wanted;
    private @Nullable ResourceKey shown;

    ChangeDiff(Store store, TaskRunner tasks, Clock clock, Consumer<Throwable> failed) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
        this.failed = failed;
        view.setOnRevert(hunk -> revert(hunk.revert()));
        view.setOnRevertField(this::revertField);
        view.setOnGoTo(this::goTo);
        view.setOnUndo(() -> store.dispatch(new WorkspaceEvent.Undone()));
        view.setOnRedo(() -> store.dispatch(new WorkspaceEvent.Redone()));
        view.ignoreDefaultsProperty().addListener((_, _, _) -> showFields());
    }

    DiffView view() {
        return view;
    }

    void show(AppState state, ObjectChange change, ClusterFacts facts) {
        showHeads(state, change, facts);
        if (change.equals(wanted)) {
            return;
        }
        wanted = change;
        tasks.latest(
                "difference",
                () -> {
                    TextDiff diff = TextDiff.of(
                            DraftText.ofLive(change),
                            DraftText.of(change.draft()).text());
                    return () -> arrived(change, diff);
                },
                failed);
    }

    private void arrived(ObjectChange change, TextDiff diff) {
        if (!change.equals(wanted)) {
            return;
        }
        view.diffProperty().set(diff);
        view.revertibleProperty().set(change instanceof ObjectChange.Modify);
        showFields();
        if (!change.key().equals(shown)) {
            shown = change.key();
            view.firstChange();
        }
    }

    private void showFields() {
        if (wanted instanceof ObjectChange.Modify modify) {
            List<FieldDiff> fields = view.ignoreDefaultsProperty().get() ? Defaults.without(modify) : modify.fields();
            Workspace workspace = store.now().workspace();
            view.fieldsProperty()
                    .set(fields.stream()
                            .map(field -> row(field, modify, workspace))
                            .toList());
        } else {
            view.fieldsProperty().set(null);
        }
    }

    private static FieldRow row(FieldDiff field, ObjectChange.Modify modify, Workspace workspace) {
        boolean gone = field.kind() == FieldDiff.Kind.REMOVED;
        String label = gone
                ? FieldLabel.of(modify.live().root(), field.oldPath())
                : FieldLabel.of(modify.draft().root(), field.path());
        return new FieldRow(field, label, Places.words(workspace, modify.draft().at(field.path())));
    }

    private void showHeads(AppState state, ObjectChange change, ClusterFacts facts) {
        ResourceKey key = change.key();
        Node title = row(
                Icon.of(KindLook.of(key.kind()).icon()),
                ObjectWords.name(key),
                Rows.text(ObjectWords.kind(key), "secondary"));
        view.titleProperty().set(title);
        view.leftHeaderProperty()
                .set(row(
                        Icon.of("cluster"),
                        Rows.fixed(facts.simulated() ? "Playground" : facts.context(), "strong"),
                        Rows.text(change instanceof ObjectChange.Create ? "not there yet" : "live", "secondary")));
        boolean unsaved = state.workspace()
                .findFile(change.draft().file())
                .map(OpenFile::isDirty)
                .orElse(false);
        view.rightHeaderProperty()
                .set(row(
                        Icon.of("edit"),
                        Rows.fixed("Draft", "strong"),
                        Rows.text(change.draft().file().fileName() + (unsaved ? ", unsaved" : ""), "secondary")));
    }

    private void revertField(FieldRow row) {
        if (wanted instanceof ObjectChange.Modify modify) {
            TakenBack.of(modify, List.of(row.diff()))
                    .ifPresentOrElse(
                            back -> edit(
                                    modify.draft(), back.shift(modify.draft().offset())),
                            () -> refused(modify.draft()));
        }
    }

    private void revert(TextChange change) {
        if (wanted != null) {
            Resource draft = wanted.draft();
            edit(draft, change.shift(DraftText.of(draft).offset()));
        }
    }

    /// Only while the object still stands in the file as it was compared.
    private void edit(Resource draft, TextChange change) {
        Optional<OpenFile> file = store.now().workspace().findFile(draft.file());
        String text = draft.yaml().text();
        if (file.filter(open -> open.text().startsWith(text, draft.offset())).isPresent()) {
            store.dispatch(new WorkspaceEvent.Edited(
                    "Revert a change of " + draft.name(), "", List.of(new FileEdit(draft.file(), change))));
        }
    }

    private void refused(Resource draft) {
        store.dispatch(new Intent.Noticed(new Notice(
                clock.instant(),
                Notice.Level.FAILED,
                "This field of " + draft.name() + " cannot be taken back by itself",
                "It is written by an alias or a merge key; edit it in the YAML")));
    }

    private void goTo(FieldRow row) {
        Resource draft = Objects.requireNonNull(wanted).draft();
        SourceRef place = draft.at(row.diff().path());
        store.dispatch(new Intent.ShowTab(new Tab.Document(draft.file())));
        store.dispatch(new Intent.Select(Selection.of(draft.key(), place)));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        return row;
    }
}
