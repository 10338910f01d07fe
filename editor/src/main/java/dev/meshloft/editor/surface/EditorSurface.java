package dev.meshloft.editor.surface;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.text.Folds;
import dev.meshloft.editor.text.Lines;
import dev.meshloft.editor.text.Selection;
import dev.meshloft.editor.text.ShownEdit;
import dev.meshloft.editor.text.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.fxmisc.richtext.CodeArea;

/// The text area with what every feature needs: text and offsets, selections, style layers, keys, a pane on top.
///
/// Three kinds of offsets meet here. *File* offsets count what the owner's text holds. *Shown* offsets count the text
/// as
/// people read it: no byte order mark, every line break one `\n`, hidden lines included. The offsets of the *area*
/// count
/// the rows it holds, without hidden lines; they stay within this package. Offsets without a name are shown ones.
public final class EditorSurface {

    /// More edits than these are made as one that covers them.
    private static final int MOST_EDITS = 100;

    private final YamlArea area = new YamlArea();
    private final Pane overlay = new Pane();
    private final KeyBindings keys = new KeyBindings();
    private final TypedText typedText = new TypedText();
    private final ShownText text = new ShownText();
    private final CodeMetrics metrics = new CodeMetrics();
    private final Rows rows = new Rows(area, text, metrics);
    private final Window window = new Window(area, text, rows);
    private final TextView view = new TextView(area, overlay, text, rows, window, metrics);
    private final Selections selections = new Selections(area, rows);
    private final List<TextListener> listeners = new ArrayList<>();
    private final List<Runnable> foldListeners = new ArrayList<>();
    private boolean changing;
    private Consumer<TextChange> onEdit = change -> {};
    private UnaryOperator<UserEdit> spread = edit -> edit;

    public EditorSurface() {
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys::handle);
        area.addEventFilter(KeyEvent.KEY_TYPED, keys::handleTyped);
        area.setOnReplace(this::replaceInArea);
        overlay.setPickOnBounds(false);
        overlay.getStyleClass().add("editor-overlay");
        overlay.getChildren().add(metrics.sample());
    }

    /// For looks, events and focus. Its offsets are not those of the text when lines are hidden.
    public CodeArea area() {
        return area;
    }

    /// A pane over the text; its children must be unmanaged or placed by their layout position.
    public Pane overlay() {
        return overlay;
    }

    /// Where the text is on screen.
    public TextView view() {
        return view;
    }

    public KeyBindings keys() {
        return keys;
    }

    public TypedText typedText() {
        return typedText;
    }

    /// The file's text.
    public String text() {
        return text.file();
    }

    public Lines lines() {
        return text;
    }

    /// The text as people read it. Costs a copy when the file has other line breaks.
    public String shownText() {
        return text.whole();
    }

    public int lineCount() {
        return text.count();
    }

    public String line(int line) {
        return text.text(line);
    }

    /// The line, from 0, of an offset.
    public int lineOf(int shown) {
        return text.lineOf(shown);
    }

    /// The offset at which a line begins.
    public int startOf(int line) {
        return text.start(line);
    }

    public int endOf(int line) {
        return text.end(line);
    }

    public int toFile(int shown) {
        return text.toFile(shown);
    }

    public TextRange toFile(Selection selection) {
        return new TextRange(text.toFile(selection.start()), text.toFile(selection.end()));
    }

    public int toShown(int file) {
        return text.toShown(file);
    }

    /// Whether an edit is being made, so that caret and text may not fit each other yet.
    public boolean isChanging() {
        return changing;
    }

    public boolean isEditable() {
        return area.isEditable();
    }

    public void addLayer(StyleLayer layer) {
        window.addLayer(layer);
    }

    public void addTextListener(TextListener listener) {
        listeners.add(listener);
    }

    /// Runs after layout when something that is placed on the text may have to move.
    public void addLayoutListener(Runnable listener) {
        window.addLayoutListener(listener);
    }

    /// Runs when carets or selections are somewhere else, edits included, and everything fits together again.
    public void addSelectionListener(Runnable listener) {
        selections.addListener(() -> {
            if (!changing) {
                listener.run();
            }
        });
    }

    /// Runs when other lines are hidden than before.
    public void addFoldListener(Runnable listener) {
        foldListeners.add(listener);
    }

    /// Who hears of edits made in this editor, in file offsets of the text before.
    public void setOnEdit(Consumer<TextChange> handler) {
        onEdit = handler;
    }

    /// @param places adds to an edit of the user what is to happen elsewhere by it
    public void setSpread(UnaryOperator<UserEdit> places) {
        spread = places;
    }

    public Selection selection() {
        return selections.main();
    }

    public int caret() {
        return selections.main().caret();
    }

    /// All of them, the main one first; none touches another.
    public List<Selection> selections() {
        return selections.all();
    }

    public boolean hasOneCaret() {
        return selections.isSingle();
    }

    /// The main one, hidden lines in it included.
    public String selectedText() {
        return text.slice(selection().start(), selection().end());
    }

    public void select(Selection selection) {
        select(List.of(selection));
    }

    /// @param wanted the main one first; those that touch are joined. Hidden carets are made visible
    public void select(List<Selection> wanted) {
        wanted.forEach(each -> show(each.caret()));
        selections.set(wanted.stream().map(this::clamped).toList());
        selections.tell();
    }

    /// Moves the caret, brings it into view and takes the focus.
    public void goTo(int shown) {
        select(Selection.at(shown));
        reveal(shown);
        area.requestFocus();
    }

    /// Brings an offset into view, in the middle when it is far off.
    public void reveal(int shown) {
        if (rows.isHidden(text.lineOf(shown))) {
            show(shown);
            selections.set(selections.all());
        }
        int row = rows.rowOf(text.lineOf(shown));
        if (row <= window.firstRow() || row >= window.lastRow()) {
            area.showParagraphAtCenter(row);
        }
        area.requestFollowCaret();
    }

    /// Like [#reveal], but hidden lines stay so and the caret is not followed.
    public void bringIntoView(int shown) {
        int row = rows.rowOf(text.lineOf(shown));
        if (row <= window.firstRow() || row >= window.lastRow()) {
            area.showParagraphAtCenter(row);
        }
    }

    /// Brings a line to the upper edge, once there is one.
    public void scrollTo(int line) {
        window.scrollTo(Math.clamp(line, 0, text.count() - 1));
        overlay.requestLayout();
    }

    /// Has the layout listeners run after the next layout.
    public void requestPlacement() {
        window.requestPlacement();
        overlay.requestLayout();
    }

    /// A whole new text: caret and view go to the start, nothing is hidden.
    public void load(String file) {
        changing = true;
        selections.hold();
        text.load(file);
        window.hold();
        listeners.forEach(TextListener::loaded);
        area.putAll(text.whole());
        changing = false;
        window.toStart();
        window.release();
        area.scrollToPixel(0, 0);
        selections.set(List.of(Selection.at(0)));
        window.restyleAll();
        requestPlacement();
        selections.tell();
    }

    /// Takes in a change made elsewhere. Carets, selections and what is in view stay; nothing is fired.
    public void apply(TextChange change) {
        List<TextEdit> edits = change.edits().size() > MOST_EDITS ? List.of(cover(change)) : change.edits();
        for (TextEdit edit : edits.reversed()) {
            take(text.ofFile(edit));
        }
        selections.set(selections.all());
        selections.tell();
    }

    /// Makes one edit of several replacements (sorted, apart from each other) and fires it once.
    ///
    /// @param after the selections in the text after, the main one first
    public void edit(List<ShownEdit> edits, List<Selection> after) {
        UserEdit wanted = spread.apply(new UserEdit(edits, after));
        List<ShownEdit> made =
                wanted.edits().stream().filter(edit -> !edit.isEmpty()).toList();
        if (!made.isEmpty()) {
            ShownText.Step step = text.ofScreen(made.size() > MOST_EDITS ? List.of(text.cover(made)) : made);
            take(step);
            wanted.after().forEach(each -> show(each.caret()));
            selections.set(wanted.after().stream().map(this::clamped).toList());
            area.requestFollowCaret();
            onEdit.accept(step.inFile());
            selections.tell();
        }
    }

    public void edit(ShownEdit edit, int caret) {
        edit(List.of(edit), List.of(Selection.at(caret)));
    }

    public Folds folds() {
        return text.folds();
    }

    /// Hides other lines. A caret in a hidden line goes to the end of the row that stands for it.
    public void fold(Folds next) {
        List<Selection> kept = selections.all();
        hide(next).ifPresent(changed -> {
            selections.set(kept.stream().map(this::visible).toList());
            window.restyle(changed.first(), changed.last());
            requestPlacement();
            selections.tell();
            foldListeners.forEach(Runnable::run);
        });
    }

    public void restyle(int from, int to) {
        window.restyle(from, to);
    }

    public void restyleWindow() {
        window.restyleAll();
    }

    /// Has what stands left of lines made anew.
    public void refreshGutter(int from, int to) {
        window.refreshGutter(from, to);
    }

    /// The selections must be set afterwards.
    private void show(int shown) {
        int line = text.lineOf(shown);
        if (rows.isHidden(line)
                && hide(text.folds().without(fold -> fold.first() < line && line <= fold.last()))
                        .isPresent()) {
            window.restyle(line, text.count());
            foldListeners.forEach(Runnable::run);
        }
    }

    /// @return the lines that were changed by it, if any
    private Optional<Folds.Fold> hide(Folds next) {
        Optional<Folds.Fold> difference = text.folds().difference(next);
        if (difference.isPresent()) {
            boolean before = changing;
            changing = true;
            selections.hold();
            ShownEdit edit = rows.difference(next, difference.get());
            text.fold(next);
            area.put(List.of(edit));
            changing = before;
        } else {
            text.fold(next);
        }
        return difference;
    }

    private void take(ShownText.Step step) {
        changing = true;
        selections.hold();
        boolean opened = hide(text.folds().without(text.crossedBy(step))).isPresent();
        List<ShownEdit> inArea = step.shown().edits().stream()
                .filter(edit -> !rows.isHidden(text.lineOf(edit.start())))
                .map(edit -> new ShownEdit(rows.toArea(edit.start()), rows.toArea(edit.end()), edit.replacement()))
                .toList();
        window.hold();
        text.take(step);
        selections.follow(step.shown());
        listeners.forEach(listener -> listener.edited(step.shown()));
        area.put(inArea);
        changing = false;
        window.release();
        step.shown().written().forEach(lines -> window.restyle(lines.first(), lines.first() + lines.added()));
        requestPlacement();
        if (opened) {
            foldListeners.forEach(Runnable::run);
        }
    }

    /// What the area itself would do, such as at the wish of assistive technology.
    private void replaceInArea(int start, int end, String replacement) {
        int from = rows.toShown(start);
        String typed = replacement.replace("\uFEFF", "");
        edit(new ShownEdit(from, rows.toShown(end), typed), from + typed.length());
    }

    private TextEdit cover(TextChange change) {
        int start = change.edits().getFirst().range().start();
        int end = change.edits().getLast().range().end();
        String after = change.apply(text.file());
        return new TextEdit(
                new TextRange(start, end),
                after.substring(start, after.length() - (text.file().length() - end)));
    }

    private Selection clamped(Selection selection) {
        int length = text.length();
        return new Selection(Math.clamp(selection.anchor(), 0, length), Math.clamp(selection.caret(), 0, length));
    }

    private Selection visible(Selection selection) {
        return new Selection(visible(selection.anchor()), visible(selection.caret()));
    }

    private int visible(int shown) {
        int line = text.lineOf(shown);
        return rows.isHidden(line) ? text.end(rows.lineAt(rows.rowOf(line))) : shown;
    }
}
