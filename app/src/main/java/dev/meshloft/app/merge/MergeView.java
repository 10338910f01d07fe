package dev.meshloft.app.merge;

import dev.meshloft.app.files.FileSaving;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.change.MergeConflict;
import dev.meshloft.core.change.TextMerge;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.editor.YamlEditor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A file that both the user and somebody else changed: the three texts above, below them each conflict with its
/// choices beside the result, which can be edited. `F7` and `Shift+F7` step through what is open, `Ctrl+Enter` uses
/// the result. Merging runs in the background.
public final class MergeView {

    private static final double TOP_SHARE = 0.42;
    private static final double LIST_SHARE = 0.36;

    private final Store store;
    private final FileId file;
    private final TaskRunner tasks;
    private final FileSaving saving;
    private final Consumer<Throwable> failed;
    private final ThreeTexts texts;
    private final ConflictList conflicts;
    private final YamlEditor result = new YamlEditor();
    private final Label count = Rows.text("", "secondary");
    private final Button mineForRest = Rows.button("Mine for the rest", () -> takeRest(MergeConflict.Side.MINE));
    private final Button theirsForRest = Rows.button("Theirs for the rest", () -> takeRest(MergeConflict.Side.THEIRS));
    private final Button use = Rows.button("Use merged text", this::use, "primary");
    private final BorderPane root = new BorderPane();
    private final Deque<MergeState> past = new ArrayDeque<>();
    private final Deque<MergeState> future = new ArrayDeque<>();
    private @Nullable MergeState state;
    private @Nullable Versions wanted;
    private boolean showing;

    public MergeView(Store store, FileId file, TaskRunner tasks, FileSaving saving, Consumer<Throwable> failed) {
        this.store = store;
        this.file = file;
        this.tasks = tasks;
        this.saving = saving;
        this.failed = failed;
        texts = new ThreeTexts(tasks, failed);
        conflicts = new ConflictList(this::take, this::comment);
        build();
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    private void build() {
        use.setId("use-merged");
        for (Button button : List.of(mineForRest, theirsForRest)) {
            button.getStyleClass().add("small-button");
        }
        HBox bar = new HBox(
                8,
                Icon.of("swap"),
                Rows.text("Merge " + file.fileName(), "strong"),
                count,
                Rows.gap(),
                Rows.iconButton("chev-l", "Open conflict before (Shift+F7)", () -> conflicts.step(-1)),
                Rows.iconButton("chev-r", "Next open conflict (F7)", () -> conflicts.step(1)),
                mineForRest,
                theirsForRest,
                Rows.button("Cancel", this::close, "small-button"),
                use);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("toolbar", "roomy");
        use.getStyleClass().add("small-button");
        result.setMinWidth(240);
        result.headerProperty().set(CompareView.head("edit", "Result", "can be edited"));
        result.setOnEdit(this::typed);
        result.setOnUndo(() -> walk(past, future));
        result.setOnRedo(() -> walk(future, past));
        SplitPane below = new SplitPane(conflicts.root(), result);
        below.setDividerPositions(LIST_SHARE);
        SplitPane split = new SplitPane(texts.root(), below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(TOP_SHARE);
        root.setTop(bar);
        root.setCenter(split);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F7) {
            conflicts.step(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            use();
            event.consume();
        } else if (event.getCode() == KeyCode.Z && event.isShortcutDown()) {
            walk(event.isShiftDown() ? future : past, event.isShiftDown() ? past : future);
            event.consume();
        }
    }

    private void show(AppState app) {
        app.workspace().findFile(file).flatMap(Versions::of).ifPresentOrElse(this::follow, this::forget);
    }

    /// The next merge of this file starts anew.
    private void forget() {
        state = null;
        wanted = null;
        past.clear();
        future.clear();
    }

    private void follow(Versions versions) {
        if (versions.equals(wanted)) {
            return;
        }
        wanted = versions;
        MergeState before = state;
        Map<String, MergeConflict.Side> choices = before == null ? Map.of() : before.choices();
        tasks.latest(
                "merge",
                () -> {
                    TextMerge.Merged merged = MergeState.merge(versions, choices);
                    return () -> merged(versions, choices, Set.of(), merged);
                },
                failed);
    }

    private void merged(
            Versions versions, Map<String, MergeConflict.Side> choices, Set<String> decided, TextMerge.Merged merged) {
        if (!versions.equals(wanted)) {
            return;
        }
        MergeState before = state;
        if (before == null) {
            arrive(MergeState.of(versions, merged));
            conflicts.step(1);
        } else {
            remember(before);
            arrive(before.with(versions, choices, decided, merged));
        }
    }

    private void take(List<String> ids, MergeConflict.Side side) {
        MergeState now = state;
        if (now == null || ids.isEmpty()) {
            return;
        }
        Map<String, MergeConflict.Side> choices = now.choicesWith(ids, side);
        Versions versions = now.versions();
        tasks.latest(
                "merge",
                () -> {
                    TextMerge.Merged merged = MergeState.merge(versions, choices);
                    return () -> merged(versions, choices, Set.copyOf(ids), merged);
                },
                failed);
    }

    private void takeRest(MergeConflict.Side side) {
        if (state != null) {
            take(state.openConflicts(), side);
        }
    }

    private void comment(String comment, boolean kept) {
        MergeState now = state;
        if (now != null) {
            remember(now);
            arrive(kept ? now.appended(comment) : now.leftOut(comment));
        }
    }

    private void typed(TextChange change) {
        MergeState now = state;
        if (now != null && !showing) {
            remember(now);
            arrive(now.typed(change));
        }
    }

    private void remember(MergeState before) {
        past.push(before);
        future.clear();
    }

    private void walk(Deque<MergeState> from, Deque<MergeState> to) {
        MergeState now = state;
        if (now != null && !from.isEmpty()) {
            to.push(now);
            arrive(from.pop());
        }
    }

    private void arrive(MergeState next) {
        state = next;
        showing = true;
        if (result.getText().isEmpty()) {
            result.setText(next.text());
        } else {
            result.replaceText(next.text());
        }
        showing = false;
        texts.show(next.versions());
        conflicts.show(next);
        int open = next.open();
        count.setText(
                next.count() == 0
                        ? "Both fit together, nothing to decide"
                        : open == 0
                                ? "All " + next.count() + " settled"
                                : open + " of " + next.count() + (next.count() == 1 ? " conflict" : " conflicts")
                                        + " open");
        use.setDisable(open > 0);
        boolean none = next.openConflicts().isEmpty();
        mineForRest.setDisable(none);
        theirsForRest.setDisable(none);
    }

    private void use() {
        MergeState now = state;
        if (now != null && now.open() == 0) {
            saving.takeMerged(file, now.text());
            store.dispatch(new Intent.ShowTab(new Tab.Document(file)));
        }
    }

    private void close() {
        store.dispatch(new Intent.CloseTab(new Tab.Merge(file)));
        store.dispatch(new Intent.ShowTab(new Tab.Document(file)));
    }
}
