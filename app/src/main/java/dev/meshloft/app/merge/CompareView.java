package dev.meshloft.app.merge;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.editor.diff.DiffView;
import dev.meshloft.editor.diff.TextDiff;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What is on disk beside the unsaved text.
public final class CompareView {

    private final FileId file;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final DiffView view = new DiffView();
    private @Nullable Versions shown;

    public CompareView(Store store, FileId file, TaskRunner tasks, Consumer<Throwable> failed) {
        this.file = file;
        this.tasks = tasks;
        this.failed = failed;
        view.revertibleProperty().set(false);
        view.titleProperty().set(head("yaml", file.fileName(), ""));
        view.leftHeaderProperty().set(head("file", "Theirs", "on disk"));
        view.rightHeaderProperty().set(head("edit", "Mine", "unsaved"));
        store.observe(this::show);
    }

    public Parent root() {
        return view;
    }

    private void show(AppState state) {
        state.workspace().findFile(file).flatMap(Versions::of).ifPresent(this::show);
    }

    private void show(Versions versions) {
        if (versions.equals(shown)) {
            return;
        }
        shown = versions;
        tasks.latest(
                "compare with disk",
                () -> {
                    TextDiff diff = TextDiff.of(versions.theirs(), versions.mine());
                    return () -> {
                        view.diffProperty().set(diff);
                        view.firstChange();
                    };
                },
                failed);
    }

    static Node head(String icon, String words, String detail) {
        HBox head = new HBox(8, Icon.of(icon), Rows.text(words, "strong"), Rows.text(detail, "secondary"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinWidth(0);
        return head;
    }
}
