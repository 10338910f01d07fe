package dev.meshloft.app.find;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Sheet;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.editor.diff.DiffView;
import dev.meshloft.editor.diff.TextDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Before a name changes in more than one place: all places by file, each of which can be left out, and what each file
/// would look like. Enter renames, as one step that undo takes back; Esc leaves everything as it is.
public final class RenameSheet {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 360;
    private static final double LIST_WIDTH = 400;

    private final Sheet sheet;
    private final Store store;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;

    public RenameSheet(StackPane window, Store store, TaskRunner tasks, Consumer<Throwable> failed) {
        this.sheet = new Sheet(window);
        this.store = store;
        this.tasks = tasks;
        this.failed = failed;
    }

    /// Shows what would change; one place alone is changed at once.
    public void show(RenameResult.Renamed renamed) {
        if (renamed.edits().stream()
                        .mapToInt(edit -> edit.change().edits().size())
                        .sum()
                == 1) {
            store.dispatch(new WorkspaceEvent.Edited(renamed.title(), "", renamed.edits()));
        } else {
            new Preview(renamed).show();
        }
    }

    /// What is asked about now.
    private final class Preview {

        private final RenameResult.Renamed renamed;
        private final Map<FileId, TextChange> changes = new HashMap<>();
        private final DiffView diff = new DiffView();
        private final ResultTree places = new ResultTree(_ -> {}, this::chosen);
        private final Button rename = Rows.button("", this::rename, "primary");
        private @Nullable FileHits shown;

        Preview(RenameResult.Renamed renamed) {
            this.renamed = renamed;
            renamed.edits().forEach(edit -> changes.put(edit.file(), edit.change()));
            rename.setId("rename-all");
        }

        void show() {
            List<FileHits> files = new ArrayList<>();
            for (FileEdit edit : renamed.edits()) {
                store.now()
                        .workspace()
                        .findFile(edit.file())
                        .ifPresent(open -> files.add(FileHits.of(open, ranges(edit.change()))));
            }
            diff.revertibleProperty().set(false);
            diff.modeProperty().set(DiffView.Mode.INLINE);
            diff.setPrefHeight(HEIGHT);
            HBox.setHgrow(diff, Priority.ALWAYS);
            Region list = (Region) places.root();
            list.setMinWidth(LIST_WIDTH);
            list.setPrefSize(LIST_WIDTH, HEIGHT);
            places.show(new WorkspaceSearch.Result(files, files.size(), false), this::isLocked);
            VBox words = new VBox(4);
            renamed.remarks().forEach(remark -> words.getChildren().add(Rows.wrapped(remark, "secondary")));
            words.getChildren().add(Rows.wrapped("A place that is left out keeps the old name.", "hint", "small"));
            HBox buttons = new HBox(8, Rows.gap(), Rows.button("Cancel", sheet::close), rename);
            buttons.setAlignment(Pos.CENTER_LEFT);
            sheet.show(renamed.title(), new VBox(12, words, new HBox(16, list, diff), buttons), WIDTH, rename);
        }

        private static List<TextRange> ranges(TextChange change) {
            return change.edits().stream().map(TextEdit::range).toList();
        }

        private boolean isLocked(FileId file) {
            return !store.now().mesh().onDisk(file).isWritable();
        }

        private void chosen() {
            long count = places.chosen().stream().mapToLong(List::size).sum();
            long files =
                    places.chosen().stream().filter(hits -> !hits.isEmpty()).count();
            rename.setText("Rename %d %s in %d %s"
                    .formatted(count, count == 1 ? "place" : "places", files, files == 1 ? "file" : "files"));
            rename.setDisable(count == 0);
            TreeItem<ResultRow> file = places.current();
            if (file != null) {
                compare(file);
            }
        }

        private void compare(TreeItem<ResultRow> file) {
            FileHits hits = file.getValue().hits();
            TextChange change = change(hits, places.chosen(file));
            tasks.latest(
                    "rename preview",
                    () -> {
                        TextDiff now = TextDiff.of(hits.text(), change.apply(hits.text()));
                        return () -> {
                            diff.titleProperty().set(Rows.text(hits.file().fileName(), "strong"));
                            diff.diffProperty().set(now);
                            if (hits != shown) {
                                shown = hits;
                                diff.firstChange();
                            }
                        };
                    },
                    failed);
        }

        private TextChange change(FileHits file, List<Hit> chosen) {
            List<TextRange> ranges = chosen.stream().map(Hit::range).toList();
            return new TextChange(Objects.requireNonNull(changes.get(file.file())).edits().stream()
                    .filter(edit -> ranges.contains(edit.range()))
                    .toList());
        }

        /// Only while all texts are those that were looked at.
        private void rename() {
            places.edits(store.now().workspace(), this::change).ifPresentOrElse(this::rename, () -> {
                rename.setText("A file changed meanwhile, rename again");
                rename.setDisable(true);
            });
        }

        private void rename(List<FileEdit> edits) {
            sheet.close();
            store.dispatch(new WorkspaceEvent.Edited(renamed.title(), "", edits));
        }
    }
}
