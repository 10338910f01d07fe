package dev.meshloft.app.find;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.BottomTab;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.app.task.FxThread;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.core.yaml.YamlPath;
import dev.meshloft.editor.diff.DiffView;
import dev.meshloft.editor.diff.TextDiff;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Find and replace over all files of the workspace, whether or not they are shown. It searches while words are typed
/// and again when texts change; what is replaced is one step that undo takes back. The search runs in the background
/// and can be stopped.
public final class FindView {

    private final Store store;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final QueryForm form = new QueryForm();
    private final ResultTree results = new ResultTree(this::goTo, this::chosen);
    private final DiffView preview = new DiffView();
    private final Label headline = Rows.text("", "strong", "small");
    private final ProgressBar progress = new ProgressBar();
    private final Button stop = Rows.button("Stop", this::stop, "small-button");
    private final Button replace = Rows.button("", this::replace, "primary", "small-button");
    private final SplitPane split = new SplitPane();
    private final BorderPane root = new BorderPane();
    private TaskRunner.@Nullable Running running;
    private WorkspaceSearch.Result found = WorkspaceSearch.Result.NONE;
    private List<OpenFile> searched = List.of();

    public FindView(Store store, TaskRunner tasks, Consumer<Throwable> failed) {
        this.store = store;
        this.tasks = tasks;
        this.failed = failed;
        build();
        form.setOnChanged(() -> {
            results.forgetLeftOut();
            search();
        });
        form.setOnEnter(results::focus);
        store.observe(this::follow);
        tell();
    }

    public Parent root() {
        return root;
    }

    /// Shows the view and puts the keyboard into it.
    ///
    /// @param words to look for; empty keeps those that are there
    /// @param replaces whether something is to be put in their place
    public void open(String words, boolean replaces) {
        store.dispatch(new Intent.ShowBottom(BottomTab.FIND));
        form.showReplace(replaces);
        arrange();
        form.focus(words);
        search();
    }

    /// Goes to the next place found, or with -1 to the one before.
    public void step(int by) {
        results.step(by);
    }

    private void build() {
        root.getStyleClass().add("pane-base");
        replace.setId("replace-all");
        progress.setPrefWidth(120);
        HBox head = new HBox(8, headline, progress, stop, Rows.gap(), replace);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("find-head");
        VBox list = new VBox(head, results.root());
        VBox.setVgrow(results.root(), Priority.ALWAYS);
        list.setMinWidth(240);
        preview.revertibleProperty().set(false);
        preview.modeProperty().set(DiffView.Mode.INLINE);
        preview.titleProperty().set(Rows.text("What would change", "secondary"));
        split.getItems().setAll(list);
        root.setLeft(form.root());
        root.setCenter(split);
        show(false);
    }

    private void arrange() {
        List<Node> wanted = form.replaces()
                ? List.of(split.getItems().getFirst(), preview)
                : List.of(split.getItems().getFirst());
        if (!split.getItems().equals(wanted)) {
            split.getItems().setAll(wanted);
            split.setDividerPositions(0.5);
        }
    }

    /// Texts that changed are searched again while somebody looks.
    private void follow(AppState state) {
        if (state.screen().bottom() == BottomTab.FIND
                && !form.query().search().query().isEmpty()
                && !isSame(searched, state.workspace().files().values())) {
            search();
        }
    }

    private static boolean isSame(List<OpenFile> before, Collection<OpenFile> now) {
        if (before.size() != now.size()) {
            return false;
        }
        int at = 0;
        for (OpenFile file : now) {
            if (!before.get(at++).text().equals(file.text())) {
                return false;
            }
        }
        return true;
    }

    private void search() {
        stopQuietly();
        Query query = form.query();
        form.say(query.problem());
        if (query.search().query().isEmpty() || !query.problem().isEmpty()) {
            searched = List.of();
            arrived(WorkspaceSearch.Result.NONE);
            return;
        }
        List<OpenFile> files = List.copyOf(store.now().workspace().files().values());
        searched = files;
        show(true);
        progress.setProgress(0);
        running = tasks.ask(
                () -> WorkspaceSearch.run(files, query, done -> FxThread.run(() -> progressed(files, done))),
                result -> {
                    running = null;
                    show(false);
                    arrived(result);
                },
                failed);
    }

    private void progressed(List<OpenFile> files, int done) {
        if (files == searched && running != null) {
            progress.setProgress((double) done / files.size());
            headline.setText("Searching %,d of %,d files".formatted(done, files.size()));
        }
    }

    private void stop() {
        stopQuietly();
        headline.setText("Stopped");
    }

    private void stopQuietly() {
        TaskRunner.Running now = running;
        if (now != null) {
            now.cancel();
            running = null;
        }
        show(false);
    }

    private void show(boolean busy) {
        progress.setVisible(busy);
        progress.setManaged(busy);
        stop.setVisible(busy);
        stop.setManaged(busy);
    }

    private void arrived(WorkspaceSearch.Result result) {
        found = result;
        results.show(result, file -> !store.now().mesh().onDisk(file).isWritable());
    }

    private void chosen() {
        tell();
        showPreview();
    }

    private void tell() {
        int count = found.count();
        if (running == null) {
            headline.setText(words(count));
        }
        long chosen = results.chosen().stream().mapToLong(List::size).sum();
        long files = results.chosen().stream().filter(hits -> !hits.isEmpty()).count();
        replace.setText("Replace %,d in %,d %s".formatted(chosen, files, files == 1 ? "file" : "files"));
        replace.setDisable(chosen == 0 || !problemOfReplacement().isEmpty());
        replace.setVisible(form.replaces());
        replace.setManaged(form.replaces());
        if (form.replaces() && form.query().problem().isEmpty()) {
            form.say(problemOfReplacement());
        }
    }

    private String problemOfReplacement() {
        return form.query().search().problemOf(form.replacement());
    }

    private String words(int count) {
        if (form.query().search().query().isEmpty()) {
            return "Type what to find in all files of the workspace";
        }
        if (count == 0) {
            return form.query().problem().isEmpty()
                    ? "Nothing found in %,d files".formatted(found.searched())
                    : "Nothing was searched";
        }
        int files = found.files().size();
        String more = found.cut() ? "The first " : "";
        return more
                + "%,d %s in %,d %s"
                        .formatted(count, count == 1 ? "place" : "places", files, files == 1 ? "file" : "files");
    }

    private void showPreview() {
        TreeItem<ResultRow> file = results.current();
        if (!form.replaces() || file == null || !problemOfReplacement().isEmpty()) {
            preview.diffProperty().set(TextDiff.EMPTY);
            return;
        }
        FileHits hits = file.getValue().hits();
        TextChange change = hits.replaced(results.chosen(file), form.query().search(), form.replacement());
        tasks.latest(
                "find preview",
                () -> {
                    TextDiff diff = TextDiff.of(hits.text(), change.apply(hits.text()));
                    return () -> {
                        preview.titleProperty().set(Rows.text(hits.file().fileName(), "strong"));
                        preview.diffProperty().set(diff);
                        preview.firstChange();
                    };
                },
                failed);
    }

    /// Only while all texts are those that were searched; else they are searched again.
    private void replace() {
        Query query = form.query();
        results.edits(
                        store.now().workspace(),
                        (hits, chosen) -> hits.replaced(chosen, query.search(), form.replacement()))
                .ifPresentOrElse(edits -> replace(query, edits), this::search);
    }

    private void replace(Query query, List<FileEdit> edits) {
        String title =
                "Replace %s by %s in %d files".formatted(query.search().query(), form.replacement(), edits.size());
        store.dispatch(new WorkspaceEvent.Edited(title, "", edits));
    }

    private void goTo(Hit hit) {
        store.dispatch(new Intent.ShowTab(new Tab.Document(hit.file())));
        SourceRef place = new SourceRef(hit.file(), 0, YamlPath.ROOT, hit.range());
        store.dispatch(new Intent.Select(new Selection(null, place, null)));
    }
}
