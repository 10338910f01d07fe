package dev.meshloft.editor;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.assist.RenameResult;
import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.core.text.LineColumn;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.assist.AssistSource;
import dev.meshloft.editor.highlight.Highlighter;
import dev.meshloft.editor.highlight.MeaningRange;
import dev.meshloft.editor.surface.CodeFont;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.KeyBindings;
import dev.meshloft.editor.surface.KeyHelp;
import dev.meshloft.editor.text.MinimalChange;
import dev.meshloft.editor.text.Selection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A YAML editor: properties in, events out.
///
/// The owner holds the truth. What the user does arrives as [#setOnEdit]; the editor already shows it. What others did
/// is passed to [#apply] (or [#replaceText]) and is not echoed. Undo belongs to the owner, because it crosses form and
/// editor: its keys only fire [#setOnUndo] and [#setOnRedo].
///
/// All offsets are of the owner's text, byte order mark and `\r\n` included, which stay as they are; a typed line break
/// is the file's own. Texts above 20 MB are shown without colours, and say so. FX thread only.
///
/// The scene must provide the `-ml-…` colours and may provide the families JetBrains Mono and Inter.
///
/// ```java
/// YamlEditor editor = new YamlEditor();
/// editor.setText("kind: Gateway\n");
/// editor.setOnEdit(change -> text = change.apply(text));
/// ```
public final class YamlEditor extends Region {

    private final EditorParts parts = new EditorParts();
    private final EditorSurface surface = parts.surface;
    private final EditorFrame frame = new EditorFrame(parts);

    private final ObjectProperty<List<Diagnostic>> diagnostics =
            new SimpleObjectProperty<>(this, "diagnostics", List.of());
    private final ObjectProperty<List<MeaningRange>> meaningRanges =
            new SimpleObjectProperty<>(this, "meaningRanges", List.of());
    private final ObjectProperty<@Nullable TextRange> highlightRange =
            new SimpleObjectProperty<>(this, "highlightRange");
    private final ObjectProperty<@Nullable String> baseText = new SimpleObjectProperty<>(this, "baseText");
    private final ObjectProperty<@Nullable String> readOnlyReason = new SimpleObjectProperty<>(this, "readOnlyReason");
    private final ObjectProperty<@Nullable Node> header = new SimpleObjectProperty<>(this, "header");
    private final IntegerProperty caret = new SimpleIntegerProperty(this, "caret");
    private Runnable onUndo = () -> {};
    private final ReadOnlyObjectWrapper<CaretFacts> caretFacts =
            new ReadOnlyObjectWrapper<>(this, "caretFacts", CaretFacts.START);
    private Runnable onRedo = () -> {};
    private Runnable onBack = () -> {};
    private Runnable onForward = () -> {};
    private boolean caretFollows;

    public YamlEditor() {
        getStyleClass().add("yaml-editor");
        getStylesheets()
                .add(Objects.requireNonNull(YamlEditor.class.getResource("editor.css"))
                        .toExternalForm());
        CodeFont.fallBack(this);
        surface.area().setAccessibleRole(AccessibleRole.TEXT_AREA);
        surface.area().setAccessibleText("YAML text");
        getChildren().add(frame);
        bindProperties();
        bindKeys();
    }

    /// The owner's text as the editor knows it.
    public String getText() {
        return surface.text();
    }

    /// Shows another text from its start; parts.problems, marks and search of the old one go.
    public void setText(String text) {
        surface.load(text);
        frame.sayPlain(text.length() > Highlighter.LIMIT);
        diagnostics.set(List.of());
        meaningRanges.set(List.of());
        highlightRange.set(null);
        caretMoved();
    }

    /// Takes in a change made elsewhere, in offsets of [#getText]; caret and view stay, no event is fired.
    public void apply(TextChange change) {
        surface.apply(change);
        caretMoved();
    }

    /// Takes in a text made elsewhere, as the smallest change; nothing happens when it is the one shown.
    public void replaceText(String text) {
        TextChange change = MinimalChange.between(surface.text(), text);
        if (!change.isEmpty()) {
            apply(change);
        }
    }

    /// Like [#apply], and brings the first place that was written into view and has it flash.
    public void follow(TextChange change) {
        apply(change);
        if (!change.isEmpty()) {
            TextEdit written = change.edits().getFirst();
            int start = written.range().start();
            parts.flash.show(new Selection(
                    surface.toShown(start),
                    surface.toShown(start + written.replacement().length())));
        }
    }

    /// Hears of each edit the user makes, once per key, paste or command, against the text before.
    public void setOnEdit(Consumer<TextChange> handler) {
        surface.setOnEdit(handler);
    }

    public void setOnUndo(Runnable handler) {
        onUndo = handler;
    }

    public void setOnRedo(Runnable handler) {
        onRedo = handler;
    }

    /// The user chose a fix or something else that can be done; the owner does it, as one step.
    public void setOnIntention(Consumer<Intention> handler) {
        parts.setOnIntention(handler);
    }

    /// The user gave something another name; the owner makes the edits, as one step.
    public void setOnRenamed(Consumer<RenameResult.Renamed> handler) {
        parts.renaming.setOnRenamed(handler);
    }

    /// The user followed a name or a link, maybe into another file.
    public void setOnGoTo(Consumer<SourceRef> handler) {
        parts.setOnGoTo(handler);
    }

    /// The user wants back to where the caret was.
    public void setOnBack(Runnable handler) {
        onBack = handler;
    }

    public void setOnForward(Runnable handler) {
        onForward = handler;
    }

    /// Where a look at a definition gets the text from that a place is in.
    public void setPeekTexts(Function<SourceRef, Optional<String>> texts) {
        parts.peek.setTexts(texts);
    }

    /// Who knows what can be inserted, what names mean and where they lead; null when nobody does.
    public ObjectProperty<@Nullable AssistSource> assistProperty() {
        return parts.asking.sourceProperty();
    }

    /// Of this file and of the text shown now. They move with edits until new ones are set.
    public ObjectProperty<List<Diagnostic>> diagnosticsProperty() {
        return diagnostics;
    }

    /// What parts of the text shown now mean, beyond what their YAML shows. They move with edits until new ones are
    /// set.
    public ObjectProperty<List<MeaningRange>> meaningRangesProperty() {
        return meaningRanges;
    }

    /// The partner of the place that has the focus elsewhere: an accent border. Null for none.
    public ObjectProperty<@Nullable TextRange> highlightRangeProperty() {
        return highlightRange;
    }

    /// What lines are compared with for the change bars; null for no bars.
    public ObjectProperty<@Nullable String> baseTextProperty() {
        return baseText;
    }

    /// Why the text cannot be edited, shown above it; null when it can, empty when the owner says why.
    public ObjectProperty<@Nullable String> readOnlyReasonProperty() {
        return readOnlyReason;
    }

    /// What stands above the text, such as the breadcrumb of the field path.
    public ObjectProperty<@Nullable Node> headerProperty() {
        return header;
    }

    /// The caret's offset, both ways: setting it moves the caret and brings it into view.
    public IntegerProperty caretProperty() {
        return caret;
    }

    /// Where the user is, for the owner to keep while the text is not shown.
    public EditorPlace place() {
        TextRange selection = surface.toFile(surface.selection());
        boolean backward = surface.selection().anchor() > surface.selection().caret();
        return new EditorPlace(
                backward ? selection.end() : selection.start(),
                backward ? selection.start() : selection.end(),
                surface.view().linesInView().findFirst().orElse(0),
                parts.folding.foldedLines());
    }

    /// Goes where the user was, as far as the text still has such places; it takes no focus.
    public void setPlace(EditorPlace place) {
        parts.folding.setFoldedLines(place.folded());
        surface.select(new Selection(surface.toShown(place.anchor()), surface.toShown(place.caret())));
        surface.scrollTo(place.top());
    }

    public void foldAll() {
        parts.folding.foldAll();
    }

    public void unfoldAll() {
        parts.folding.unfoldAll();
    }

    /// All keys of the editor in words, for a help sheet.
    public List<KeyHelp> keys() {
        return surface.keys().help();
    }

    /// Where the caret is and what is selected, for a status line.
    public ReadOnlyObjectProperty<CaretFacts> caretFactsProperty() {
        return caretFacts.getReadOnlyProperty();
    }

    /// Which match of the search is selected and how many there are, in words; empty while nothing is searched.
    public ReadOnlyStringProperty matchesProperty() {
        return parts.findBar.matchesProperty();
    }

    /// The selection at the main caret, in offsets of the file's text.
    public TextRange selection() {
        return surface.toFile(surface.selection());
    }

    /// Moves the caret, brings it into view and takes the focus.
    public void goTo(int offset) {
        surface.goTo(surface.toShown(offset));
    }

    /// Opens the find bar with what is selected.
    public void find() {
        parts.findBar.find();
    }

    public void replace() {
        parts.findBar.replace();
    }

    /// Asks for a line and goes there.
    public void askForLine() {
        parts.goToLine.open();
    }

    /// Shows what the file holds, to go there.
    public void outline() {
        parts.outline.open();
    }

    @Override
    public void requestFocus() {
        surface.area().requestFocus();
    }

    /// What the tests of this module look through.
    EditorSurface surface() {
        return surface;
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return frame.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return frame.prefHeight(width);
    }

    private void bindProperties() {
        diagnostics.addListener((all, before, now) -> parts.problems.show(now));
        meaningRanges.addListener((all, before, now) -> parts.meanings.showMeanings(now));
        highlightRange.addListener(
                (all, before, now) -> parts.partner.show(now == null ? List.of() : List.of(now), "yaml-partner"));
        baseText.addListener((all, before, now) -> parts.changes.setBase(now));
        readOnlyReason.addListener((all, before, now) -> {
            surface.area().setEditable(now == null);
            frame.sayReadOnly(now == null || now.isEmpty() ? null : now);
        });
        header.addListener((all, before, now) -> frame.showHeader(now));
        surface.addSelectionListener(this::caretMoved);
        caret.addListener((all, before, now) -> caretSet(now.intValue()));
    }

    private void bindKeys() {
        KeyBindings.Group keys = surface.keys().group("Text");
        keys.bind("Shortcut+Z", "Undo", () -> onUndo.run());
        keys.bind("Shortcut+Shift+Z", "Redo", () -> onRedo.run());
        keys.bind("Shortcut+Y", "Redo", () -> onRedo.run());
        KeyBindings.Group going = surface.keys().group("Go to");
        going.bind("Alt+Left", "Back to where the caret was", () -> onBack.run());
        going.bind("Alt+Right", "Forward again", () -> onForward.run());
    }

    /// While an edit is on its way the caret and the text may not fit yet; the offset is then told after it.
    private void caretMoved() {
        if (!surface.isChanging()) {
            caretFollows = true;
            caret.set(surface.toFile(surface.caret()));
            caretFollows = false;
            int line = surface.lineOf(surface.caret());
            int selected = surface.selections().stream()
                    .mapToInt(each -> each.end() - each.start())
                    .sum();
            caretFacts.set(new CaretFacts(
                    new LineColumn(line + 1, surface.caret() - surface.startOf(line) + 1),
                    selected,
                    surface.selections().size()));
        }
    }

    private void caretSet(int offset) {
        if (!caretFollows) {
            int shown = surface.toShown(offset);
            surface.select(Selection.at(shown));
            surface.reveal(shown);
        }
    }
}
