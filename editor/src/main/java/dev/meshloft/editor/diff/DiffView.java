package dev.meshloft.editor.diff;

import dev.meshloft.editor.YamlEditor;
import dev.meshloft.editor.surface.CodeFont;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows a [TextDiff] side by side, inline or as a list of fields. `N` and `P` step through the changes; equal lines
/// between them are folded.
///
/// The owner makes the difference (on any thread), gives the heads and hears what to revert; it changes its text and
/// shows the new difference. The scene must provide the `-ml-…` colours. FX thread only.
public final class DiffView extends Region {

    /// How the difference is shown.
    public enum Mode {
        SIDE_BY_SIDE,
        INLINE,
        FIELDS
    }

    private final StackPane titleSlot = new StackPane();
    private final StackPane leftSlot = new StackPane();
    private final StackPane rightSlot = new StackPane();
    private final VBox notes = new VBox();
    private final BorderPane root = new BorderPane();
    private final DiffPanes panes = new DiffPanes(leftSlot, rightSlot, this::goToChange);
    private final FieldList fieldList = new FieldList(row -> this.goTo.accept(row));
    private final DiffBar bar = new DiffBar(titleSlot, mode -> this.mode.set(mode), new Buttons());

    private final ObjectProperty<TextDiff> diff = new SimpleObjectProperty<>(this, "diff", TextDiff.EMPTY);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.SIDE_BY_SIDE);
    private final ObjectProperty<@Nullable List<FieldRow>> fields = new SimpleObjectProperty<>(this, "fields");
    private final BooleanProperty revertible = new SimpleBooleanProperty(this, "revertible", true);
    private final ObjectProperty<@Nullable Node> title = slot("title", titleSlot);
    private final ObjectProperty<@Nullable Node> leftHeader = slot("leftHeader", leftSlot);
    private final ObjectProperty<@Nullable Node> rightHeader = slot("rightHeader", rightSlot);
    private Consumer<Hunk> revertHunk = _ -> {};
    private Consumer<FieldRow> revertField = _ -> {};
    private Consumer<FieldRow> goTo = _ -> {};
    private Runnable undo = () -> {};
    private Runnable redo = () -> {};
    private int currentHunk = -1;

    public DiffView() {
        getStyleClass().add("diff-view");
        for (String sheet : List.of("editor.css", "diff.css")) {
            getStylesheets()
                    .add(Objects.requireNonNull(YamlEditor.class.getResource(sheet))
                            .toExternalForm());
        }
        CodeFont.fallBack(this);
        titleSlot.setAlignment(Pos.CENTER_LEFT);
        titleSlot.setMinWidth(0);
        notes.getStyleClass().add("diff-notes");
        root.setTop(new VBox(bar, notes));
        getChildren().add(root);
        mode.addListener((_, _, _) -> arrange());
        diff.addListener((_, _, now) -> show(now));
        fields.addListener((_, _, now) -> show(now));
        revertible.addListener((_, _, now) -> bar.offerRevert(now));
        fieldList.list().getSelectionModel().selectedIndexProperty().addListener((_, _, _) -> tellPosition());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                new DiffKeys(this::nextChange, this::previousChange, () -> undo.run(), () -> redo.run()));
        show(TextDiff.EMPTY);
        show((List<FieldRow>) null);
        arrange();
    }

    /// What is shown. A new difference keeps the scroll position.
    public ObjectProperty<TextDiff> diffProperty() {
        return diff;
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// The rows of [Mode#FIELDS]; null when the texts cannot be compared by fields, and the mode is not offered.
    public ObjectProperty<@Nullable List<FieldRow>> fieldsProperty() {
        return fields;
    }

    /// Whether the user wants no rows for values that are the default anyway; the owner makes the rows.
    public BooleanProperty ignoreDefaultsProperty() {
        return fieldList.ignoreDefaults().selectedProperty();
    }

    /// Whether the right text can be changed, and so a change be reverted.
    public BooleanProperty revertibleProperty() {
        return revertible;
    }

    /// At the left of the tool bar: what is compared.
    public ObjectProperty<@Nullable Node> titleProperty() {
        return title;
    }

    public ObjectProperty<@Nullable Node> leftHeaderProperty() {
        return leftHeader;
    }

    public ObjectProperty<@Nullable Node> rightHeaderProperty() {
        return rightHeader;
    }

    /// The user wants a hunk as it is on the left: apply [Hunk#revert] to the right text.
    public void setOnRevert(Consumer<Hunk> handler) {
        revertHunk = handler;
    }

    /// The user wants a field as it was before.
    public void setOnRevertField(Consumer<FieldRow> handler) {
        revertField = handler;
    }

    /// The user wants to see where a field is written.
    public void setOnGoTo(Consumer<FieldRow> handler) {
        goTo = handler;
    }

    /// `Ctrl+Z`: a reverted change comes back.
    public void setOnUndo(Runnable handler) {
        undo = handler;
    }

    public void setOnRedo(Runnable handler) {
        redo = handler;
    }

    /// Goes to the next change, after the last one to the first.
    public void nextChange() {
        step(1);
    }

    public void previousChange() {
        step(-1);
    }

    /// Goes to the first change, if there is one.
    public void firstChange() {
        if (count() > 0) {
            goToChange(0);
        }
    }

    /// Pixels scrolled in the left and the right column, for the tests of this package.
    List<Double> scrollPositions() {
        return panes.scrollPositions();
    }

    /// The lines of the right or only column, for the tests of this package.
    List<String> shownLines() {
        return panes.shownLines();
    }

    @Override
    protected void layoutChildren() {
        root.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void show(TextDiff now) {
        panes.show(now);
        notes.getChildren().clear();
        for (String note : now.notes()) {
            Label label = new Label(note);
            label.setWrapText(true);
            notes.getChildren().add(label);
        }
        notes.setVisible(!now.notes().isEmpty());
        notes.setManaged(!now.notes().isEmpty());
        currentHunk = Math.min(currentHunk, now.hunks().size() - 1);
        tellPosition();
    }

    private void show(@Nullable List<FieldRow> rows) {
        bar.offerFields(rows != null);
        fieldList.show(rows == null ? List.of() : rows);
        if (rows == null && mode.get() == Mode.FIELDS) {
            mode.set(Mode.SIDE_BY_SIDE);
        }
        tellPosition();
    }

    private void arrange() {
        boolean byFields = mode.get() == Mode.FIELDS;
        bar.select(mode.get());
        panes.showInline(mode.get() == Mode.INLINE);
        root.setCenter(byFields ? fieldList : panes);
        if (!byFields) {
            panes.goTo(currentHunk);
        }
        tellPosition();
    }

    private int count() {
        return mode.get() == Mode.FIELDS
                ? fieldList.list().getItems().size()
                : diff.get().hunks().size();
    }

    private int current() {
        return mode.get() == Mode.FIELDS ? fieldList.list().getSelectionModel().getSelectedIndex() : currentHunk;
    }

    private void step(int by) {
        int current = current();
        if (count() > 0) {
            goToChange(current < 0 && by < 0 ? count() - 1 : Math.floorMod(current + by, count()));
        }
    }

    private void goToChange(int change) {
        if (mode.get() == Mode.FIELDS) {
            fieldList.goTo(change);
        } else {
            currentHunk = change;
            panes.goTo(change);
        }
        tellPosition();
    }

    private void revertCurrent() {
        int current = current();
        if (current < 0 || current >= count()) {
            return;
        }
        if (mode.get() == Mode.FIELDS) {
            revertField.accept(fieldList.list().getItems().get(current));
        } else {
            revertHunk.accept(diff.get().hunks().get(current));
        }
    }

    private void tellPosition() {
        bar.tellPosition(current(), count());
    }

    private static ObjectProperty<@Nullable Node> slot(String name, StackPane pane) {
        ObjectProperty<@Nullable Node> property = new SimpleObjectProperty<>(null, name);
        property.addListener((_, _, now) -> pane.getChildren().setAll(now == null ? List.of() : List.of(now)));
        return property;
    }

    private final class Buttons implements DiffBar.Actions {

        @Override
        public void previous() {
            previousChange();
        }

        @Override
        public void next() {
            nextChange();
        }

        @Override
        public void revert() {
            revertCurrent();
        }

        @Override
        public void fold(boolean on) {
            panes.fold(on);
        }
    }
}
