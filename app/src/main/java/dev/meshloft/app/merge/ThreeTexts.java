package dev.meshloft.app.merge;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.editor.diff.DiffView;
import dev.meshloft.editor.diff.TextDiff;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The three texts of a merge, any two of them side by side with the words that differ.
final class ThreeTexts {

    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final DiffView view = new DiffView();
    private @Nullable Versions versions;
    private int pair;

    ThreeTexts(TaskRunner tasks, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.failed = failed;
        view.revertibleProperty().set(false);
        view.titleProperty().set(Rows.segments(0, this::choose, "Mine, theirs", "Base, mine", "Base, theirs"));
        heads();
    }

    Parent root() {
        return view;
    }

    void show(Versions next) {
        if (!next.equals(versions)) {
            versions = next;
            compare(next);
        }
    }

    private void choose(int position) {
        pair = position;
        heads();
        if (versions != null) {
            compare(versions);
        }
    }

    private void heads() {
        view.leftHeaderProperty().set(pair == 0 ? mine() : base());
        view.rightHeaderProperty().set(pair == 1 ? mine() : theirs());
    }

    private void compare(Versions now) {
        String left = pair == 0 ? now.mine() : now.base();
        String right = pair == 1 ? now.mine() : now.theirs();
        tasks.latest(
                "merge texts",
                () -> {
                    TextDiff diff = TextDiff.of(left, right);
                    return () -> {
                        view.diffProperty().set(diff);
                        view.firstChange();
                    };
                },
                failed);
    }

    private static Node base() {
        return CompareView.head("history", "Base", "what both started from");
    }

    private static Node mine() {
        return CompareView.head("edit", "Mine", "unsaved");
    }

    private static Node theirs() {
        return CompareView.head("file", "Theirs", "on disk");
    }
}
