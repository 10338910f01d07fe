package dev.meshloft.app.document;

import dev.meshloft.app.files.DocumentPlaces;
import dev.meshloft.app.files.FileSaving;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.ResourceForm;
import dev.meshloft.app.store.Selection;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.LineChange;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.editor.YamlEditor;
import dev.meshloft.editor.outline.BreadcrumbBar;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One file: the form of the object at the caret beside the whole text. Both send edits of the text to the store and
/// show what comes back.
public final class DocumentView {

    private static final double BOTH_FROM = 900;
    private static final double FORM_WIDTH = 520;
    private static final double EDITOR_WIDTH = 400;
    private static final List<Mode> MODES = List.of(Mode.FORM, Mode.BOTH, Mode.YAML);

    /// What is shown.
    private enum Mode {
        FORM,
        BOTH,
        YAML
    }

    private final Store store;
    private final FileId file;
    private final ResourceForm form;
    private final LanguageHelp language;
    private final YamlEditor editor = new YamlEditor();
    private final SplitPane split = new SplitPane();
    private final DocumentHead head;
    private final DocumentBar bar;
    private final VBox top = new VBox();
    private final BreadcrumbBar crumbs = new BreadcrumbBar();
    private final BorderPane formPane = new BorderPane();
    private final BorderPane root = new BorderPane();
    private Mode mode = Mode.BOTH;
    private final CaretReport caretReport;
    private boolean showing;
    private @Nullable SourceRef shownPlace;
    private long meaningsOf = -1;

    /// What a document can start beside itself.
    ///
    /// @param saveAs asks for a place and saves the file there
    /// @param rename shows what would change, and changes it
    /// @param back, forward through where the user was
    public record Ways(
            FileSaving saving,
            Consumer<FileId> saveAs,
            Consumer<RenameResult.Renamed> rename,
            DocumentPlaces places,
            Runnable back,
            Runnable forward) {}

    public DocumentView(Store store, FileId file, ResourceForm form, LanguageHelp language, Ways ways) {
        this.store = store;
        this.file = file;
        this.form = form;
        this.language = language;
        head = new DocumentHead(file, position -> {
            mode = MODES.get(position);
            arrange();
        });
        bar = new DocumentBar(store, file, ways.saving(), () -> ways.saveAs().accept(file), editor::requestFocus);
        String text = store.now().workspace().findFile(file).map(OpenFile::text).orElse("");
        editor.setText(text);
        editor.setOnEdit(this::typed);
        editor.setOnUndo(() -> store.dispatch(new WorkspaceEvent.Undone()));
        editor.setOnRedo(() -> store.dispatch(new WorkspaceEvent.Redone()));
        editor.setOnIntention(chosen -> edit(chosen.title(), chosen.edits()));
        editor.setOnRenamed(ways.rename());
        editor.setOnGoTo(this::goTo);
        editor.setOnBack(ways.back());
        editor.setOnForward(ways.forward());
        editor.setPeekTexts(
                place -> store.now().workspace().findFile(place.file()).map(OpenFile::text));
        editor.assistProperty().set(language.of(file));
        language.warmUp(file, text);
        caretReport = new CaretReport(store, file, editor);
        goBack(ways.places(), text);
        crumbs.setOnGoTo(editor::goTo);
        editor.caretProperty().addListener((_, _, offset) -> caretMoved(offset.intValue()));
        form.setOnFocusPath(this::formFocused);
        build();
        store.observe(this::show);
    }

    public Parent root() {
        return root;
    }

    /// Where the user was in a file on disk, and from now on is.
    private void goBack(DocumentPlaces places, String text) {
        Path path = store.now().mesh().paths().get(file);
        if (path != null) {
            places.find(path, text).ifPresent(editor::setPlace);
            places.follow(path, () -> new DocumentPlaces.Shown(editor.getText(), editor.place()));
        }
    }

    /// What is selected in the text, when it is on one line.
    public String selectedWords() {
        String words = editor.selection().in(editor.getText());
        return words.contains("\n") || words.length() > 200 ? "" : words;
    }

    private void build() {
        HBox place = new HBox(crumbs, Rows.gap(), head.counts());
        place.setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().addAll("editor-head");
        editor.headerProperty().set(place);
        formPane.setCenter(form.root());
        formPane.getStyleClass().add("pane-panel");
        formPane.setMinWidth(320);
        editor.setMinWidth(320);
        root.setCenter(split);
        root.setTop(top);
        root.widthProperty().addListener((_, before, now) -> {
            if (before.doubleValue() < BOTH_FROM != now.doubleValue() < BOTH_FROM || before.doubleValue() == 0) {
                arrange();
            }
        });
        arrange();
    }

    /// Below 900 px there is room for one side only.
    private void arrange() {
        boolean narrow = root.getWidth() > 0 && root.getWidth() < BOTH_FROM;
        List<Node> shown = switch (mode) {
            case FORM -> List.of(formPane);
            case YAML -> List.of(editor);
            case BOTH -> narrow ? List.of(editor) : List.of(formPane, editor);
        };
        formPane.setTop(null);
        top.getChildren().setAll(bar.root());
        if (shown.contains(formPane)) {
            formPane.setTop(head.root());
        } else {
            top.getChildren().add(head.root());
        }
        split.getItems().setAll(shown);
        if (shown.size() == 2) {
            double width = Math.max(1, root.getWidth());
            split.setDividerPositions(Math.min(FORM_WIDTH, Math.max(width / 2, width - EDITOR_WIDTH)) / width);
        }
    }

    private void typed(TextChange change) {
        if (!showing) {
            store.dispatch(new WorkspaceEvent.Edited("Typing", "typing:" + file, List.of(new FileEdit(file, change))));
        }
    }

    private void edit(String title, List<FileEdit> edits) {
        store.dispatch(new WorkspaceEvent.Edited(title, "", edits));
    }

    private void show(AppState state) {
        Optional<OpenFile> open = state.workspace().findFile(file);
        if (open.isEmpty() || !state.screen().tabs().open().contains(new Tab.Document(file))) {
            return;
        }
        showing = true;
        caretReport.tell();
        showText(open.get().text());
        boolean writable = state.mesh().onDisk(file).isWritable();
        editor.readOnlyReasonProperty().set(writable ? null : "");
        form.root().setDisable(!writable);
        bar.show(state, open.get());
        editor.baseTextProperty().set(open.get().savedText());
        if (state.isCurrent()) {
            List<Diagnostic> problems = state.derived().problems().stream()
                    .filter(problem -> problem.at().file().equals(file))
                    .toList();
            if (!problems.equals(editor.diagnosticsProperty().get())) {
                editor.diagnosticsProperty().set(problems);
            }
            if (state.derived().revision() != meaningsOf) {
                meaningsOf = state.derived().revision();
                showMeanings(open.get(), problems);
            }
            head.showCounts(problems);
        }
        showing = false;
        showPlace(state.selection(), open.get());
        showObject(state, open.get());
    }

    /// Line by line, so that caret and folds stay where they are; where it was written comes into view.
    private void showText(String text) {
        if (!text.equals(editor.getText())) {
            editor.follow(LineChange.between(editor.getText(), text));
        }
    }

    /// A selection made elsewhere moves the caret here; one made here does not come back.
    private void showPlace(Selection selection, OpenFile open) {
        SourceRef place = selection.place();
        if (place == null || place == shownPlace) {
            if (selection.resource() != null && place == null) {
                moveTo(selection, open);
            }
            return;
        }
        shownPlace = place;
        if (place.file().equals(file) && place.range().start() <= open.text().length()) {
            editor.goTo(place.range().start());
        }
    }

    private void moveTo(Selection selection, OpenFile open) {
        Optional<Resource> selected = open.resources().stream()
                .filter(resource -> resource.key().equals(selection.resource()))
                .findFirst();
        Optional<Resource> atCaret =
                Located.resourceAt(open, editor.caretProperty().get());
        if (selected.isPresent()
                && !selected.get().key().equals(atCaret.map(Resource::key).orElse(null))) {
            editor.caretProperty().set(selected.get().whole().range().start());
        }
    }

    private void showObject(AppState state, OpenFile open) {
        int caret = editor.caretProperty().get();
        Optional<Resource> resource =
                Located.resourceAt(open, caret).filter(found -> !Located.isUnreadableAt(open, caret, found));
        head.show(resource.orElse(null));
        form.show(state, open, resource.orElse(null));
        showCrumbs(open, caret);
    }

    private void showCrumbs(OpenFile open, int caret) {
        language.ask(file, open.text(), assistant -> assistant.breadcrumb(caret), found -> {
            if (caret == editor.caretProperty().get()) {
                crumbs.show(file.fileName(), found);
            }
        });
    }

    private void showMeanings(OpenFile open, List<Diagnostic> problems) {
        language.ask(file, open.text(), _ -> Meanings.of(open.resources(), problems), found -> {
            if (open.text().equals(editor.getText())) {
                editor.meaningRangesProperty().set(found);
            }
        });
    }

    private void caretMoved(int offset) {
        if (showing) {
            return;
        }
        store.now().workspace().findFile(file).ifPresent(open -> {
            Located.resourceAt(open, offset)
                    .filter(resource ->
                            !resource.key().equals(store.now().selection().resource()))
                    .ifPresent(resource -> store.dispatch(new Intent.Select(Selection.of(resource.key()))));
            showObject(store.now(), open);
            Located.resourceAt(open, offset)
                    .ifPresent(resource -> form.focusPath(Located.fieldAt(open, resource, offset)));
        });
    }

    private void formFocused(@Nullable SourceRef place) {
        editor.highlightRangeProperty().set(place == null ? null : place.range());
        if (place != null && !Objects.equals(place, shownPlace)) {
            shownPlace = place;
            editor.caretProperty().set(place.range().start());
        }
    }

    private void goTo(SourceRef place) {
        if (!place.file().isCluster()) {
            store.dispatch(new Intent.ShowTab(new Tab.Document(place.file())));
        }
        store.dispatch(new Intent.Select(new Selection(null, place, null)));
    }
}
