package dev.meshloft.app.form;

import dev.meshloft.app.form.model.Addition;
import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormModel;
import dev.meshloft.app.form.model.FormPage;
import dev.meshloft.app.form.model.Pods;
import dev.meshloft.app.form.model.Subject;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ResourceForm;
import dev.meshloft.app.store.Store;
import dev.meshloft.core.change.FileEdit;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.resource.Resource;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.schema.FieldSchema;
import dev.meshloft.core.schema.SchemaCatalog;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.WorkspaceEvent;
import dev.meshloft.core.yaml.YamlEdit;
import dev.meshloft.core.yaml.YamlNode;
import dev.meshloft.core.yaml.YamlPath;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The form of the object at the caret. FX thread.
public final class SchemaForm implements ResourceForm {

    private final Store store;
    private final SavedObjects savedObjects = new SavedObjects();
    private final Folds folds = new Folds();
    private final Set<YamlPath> opened = new HashSet<>();
    private final BorderPane root = new BorderPane();
    private final Label notice = Rows.wrapped("", "small");
    private final PageView page;
    private Consumer<@Nullable SourceRef> focusHandler = _ -> {};
    private @Nullable Resource shown;
    private @Nullable OpenFile file;
    private List<Diagnostic> problems = List.of();
    private boolean stale;

    public SchemaForm(Store store) {
        this.store = store;
        page = new PageView(new Desk());
        root.getStylesheets()
                .add(Objects.requireNonNull(SchemaForm.class.getResource("form.css"), "form.css")
                        .toExternalForm());
        root.getStyleClass().add("form");
        root.setId("form");
        notice.getStyleClass().addAll("notice", "warning");
        notice.setMaxWidth(Double.MAX_VALUE);
        root.setCenter(Rows.empty("No object stands here."));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void show(AppState state, OpenFile open, @Nullable Resource resource) {
        Resource object = resource != null ? resource : lastReadable(open);
        boolean damaged = resource != null && resource.isBroken();
        Optional<BrokenRest> broken = resource == null || damaged
                ? BrokenRest.find(open, resource != null ? resource.document() : shown == null ? -1 : shown.document())
                : Optional.empty();
        stale = resource == null && object != null;
        file = open;
        root.setTop(stale || damaged ? notice : null);
        root.setBottom(broken.map(rest -> rest.block(place -> focusHandler.accept(place)))
                .orElse(null));
        notice.setText(
                damaged
                        ? "Part of the text is not valid YAML. Fields that cannot be read are locked until it is mended."
                        : "This is not valid YAML now. The form shows what could be read last; mend the text to go on.");
        if (object == null) {
            shown = null;
            root.setCenter(Rows.empty(
                    broken.isPresent()
                            ? "What can be read is not enough for a form."
                            : "No object stands here. Write apiVersion, kind and metadata in the YAML, and its form"
                                    + " appears."));
            return;
        }
        if (shown == null || !isSame(shown, object)) {
            folds.clear();
            opened.clear();
            page.reset();
        }
        if (state.isCurrent()) {
            problems = state.derived().problems();
        }
        shown = object;
        root.setCenter(page.root());
        page.root().setDisable(stale);
        render();
    }

    private @Nullable Resource lastReadable(OpenFile open) {
        Resource before = shown;
        return before == null
                ? null
                : open.stale().stream()
                        .filter(old -> old.key().equals(before.key()))
                        .findFirst()
                        .orElse(null);
    }

    /// An object that changes its name is still the same one.
    private static boolean isSame(Resource one, Resource other) {
        return one.file().equals(other.file())
                && one.document() == other.document()
                && one.base().equals(other.base())
                && one.kind().equals(other.kind());
    }

    private void render() {
        Resource object = shown;
        OpenFile open = file;
        if (object == null || open == null) {
            return;
        }
        page.show(pageOf(object, open));
    }

    private FormPage pageOf(Resource object, OpenFile open) {
        FieldSchema schema = SchemaCatalog.bundled()
                .find(object.key().group(), object.kind())
                .map(kind -> kind.root())
                .orElse(FieldSchema.ANY);
        List<Diagnostic> own = problems.stream()
                .filter(problem -> problem.at().file().equals(object.file())
                        && object.key().equals(problem.resource()))
                .toList();
        return FormModel.of(
                new Subject(object, schema, savedObjects.find(open, object).orElse(null), own, opened, pods(object)));
    }

    private Pods pods(Resource object) {
        return new Pods(store.now().derived().draft(), object.namespace());
    }

    @Override
    public void focusPath(YamlPath path) {
        page.reveal(path);
    }

    @Override
    public void setOnFocusPath(Consumer<@Nullable SourceRef> handler) {
        focusHandler = handler;
    }

    /// What the parts of the form ask for.
    private final class Desk implements FormDesk {

        @Override
        public void edit(String title, String coalesceKey, FormEdit edit) {
            Resource object = shown;
            if (object == null || stale) {
                return;
            }
            switch (edit.on(object.yaml(), object.base())) {
                case YamlEdit.Refused(String reason) -> page.refused(reason);
                case YamlEdit.Possible(var change) -> {
                    if (!change.isEmpty()) {
                        page.refused("");
                        store.dispatch(new WorkspaceEvent.Edited(
                                title,
                                coalesceKey.isEmpty() ? "" : coalesceKey + "@" + object.file(),
                                List.of(new FileEdit(object.file(), change.shift(object.offset())))));
                    }
                }
            }
        }

        @Override
        public void add(Addition addition) {
            Optional<FormEdit> edit = addition.edit();
            if (edit.isPresent()) {
                folds.set(cardOf(addition.focus()), true);
                edit(addition.label(), "", edit.get());
                page.focus(addition.focus());
            } else {
                open(addition.focus());
            }
        }

        private YamlPath cardOf(YamlPath path) {
            YamlPath at = path;
            while (!at.isRoot() && !(at.last() instanceof YamlPath.Index)) {
                at = at.parent();
            }
            return at;
        }

        @Override
        public void open(YamlPath path) {
            opened.add(path);
            render();
            page.focus(path);
        }

        @Override
        public void fix(QuickFix fix) {
            store.dispatch(new WorkspaceEvent.Edited(fix.title(), "", fix.edits()));
        }

        @Override
        public void showSource(YamlPath path) {
            Resource object = shown;
            if (object == null) {
                return;
            }
            YamlPath at = path;
            while (!at.isRoot() && object.yaml().find(at).isEmpty()) {
                at = at.parent();
            }
            TextRange range = object.yaml()
                    .find(at)
                    .map(YamlNode::range)
                    .orElse(object.yaml().headline());
            focusHandler.accept(
                    new SourceRef(object.file(), object.document(), YamlPath.ROOT, range.shift(object.offset())));
        }

        @Override
        public void showInText(YamlPath path) {
            Resource object = shown;
            if (object != null) {
                focusHandler.accept(object.at(path));
            }
        }

        @Override
        public void focused(YamlPath path) {
            Resource object = shown;
            if (object != null && !stale) {
                page.mark(path);
                focusHandler.accept(object.at(path));
            }
        }

        @Override
        public Folds folds() {
            return folds;
        }
    }
}
