package dev.meshloft.editor.surface;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.editor.text.FileLines;
import dev.meshloft.editor.text.ShownEdit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/// The text area with what every feature needs: the file's text and offsets, style layers, keys, a pane on top.
///
/// Two kinds of offsets meet here. *File* offsets count what the owner's text holds; *shown* offsets count what the
/// area holds (see [FileLines]). Everything public says which.
public final class EditorSurface {

    /// Lines outside the window that are styled ahead, so that scrolling does not show them bare.
    private static final int AHEAD = 40;

    private final CodeArea area = new CodeArea();
    private final Pane overlay = new Pane();
    private final KeyBindings keys = new KeyBindings();
    private final List<StyleLayer> layers = new ArrayList<>();
    private final List<TextListener> listeners = new ArrayList<>();
    private final List<Runnable> layoutListeners = new ArrayList<>();
    private final SpanComposer composer = new SpanComposer();
    private final Runnable afterLayout = this::afterLayout;
    private FileLines lines = FileLines.of("");
    private String text = "";
    private boolean applying;
    private boolean moved = true;
    private int firstVisible;
    private int lastVisible = AHEAD;
    private @Nullable List<TextEdit> batch;
    private Consumer<TextChange> onEdit = change -> {};

    public EditorSurface() {
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.getStyleClass().add("yaml-area");
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys::handle);
        area.plainTextChanges().subscribe(this::textChanged);
        area.viewportDirtyEvents().subscribe(any -> moved = true);
        area.sceneProperty().addListener((all, before, now) -> followScene(before, now));
        overlay.setPickOnBounds(false);
        overlay.getStyleClass().add("editor-overlay");
    }

    public CodeArea area() {
        return area;
    }

    /// A pane over the text; its children must be unmanaged or placed by their layout position.
    public Pane overlay() {
        return overlay;
    }

    public KeyBindings keys() {
        return keys;
    }

    /// The file's text.
    public String text() {
        return text;
    }

    public int lineCount() {
        return lines.count();
    }

    public String line(int line) {
        return area.getParagraph(line).getText();
    }

    public int toFile(int shown) {
        return lines.toFile(shown);
    }

    public int toShown(int file) {
        return lines.toShown(file);
    }

    /// Whether an edit is being made, so that caret and text may not fit each other yet.
    public boolean isChanging() {
        return applying || batch != null;
    }

    /// The line, from 0, of a shown offset.
    public int lineOf(int shown) {
        return area.offsetToPosition(Math.clamp(shown, 0, area.getLength()), Bias.Forward)
                .getMajor();
    }

    /// The shown offset at which a line begins.
    public int startOf(int line) {
        return area.getAbsolutePosition(line, 0);
    }

    public int firstVisible() {
        return firstVisible;
    }

    public int lastVisible() {
        return Math.min(lastVisible, lineCount() - 1);
    }

    public void addLayer(StyleLayer layer) {
        layers.add(layer);
    }

    public void addTextListener(TextListener listener) {
        listeners.add(listener);
    }

    /// Runs after layout when something that is placed on the text may have to move.
    public void addLayoutListener(Runnable listener) {
        layoutListeners.add(listener);
    }

    /// Who hears of edits made in this editor, in file offsets of the text before.
    public void setOnEdit(Consumer<TextChange> handler) {
        onEdit = handler;
    }

    /// Moves the caret to a shown offset, brings it into view and takes the focus.
    public void goTo(int shown) {
        area.moveTo(Math.clamp(shown, 0, area.getLength()));
        reveal(shown);
        area.requestFocus();
    }

    /// Brings a shown offset into view, in the middle when it is far off.
    public void reveal(int shown) {
        int line = lineOf(shown);
        if (line <= firstVisible || line >= lastVisible()) {
            area.showParagraphAtCenter(line);
        }
        area.requestFollowCaret();
    }

    /// Has the layout listeners run after the next layout.
    public void requestPlacement() {
        moved = true;
        overlay.requestLayout();
    }

    /// A whole new text: caret and view go to the start.
    public void load(String file) {
        text = file;
        lines = FileLines.of(file);
        applying = true;
        area.replaceText(FileLines.shown(file));
        applying = false;
        listeners.forEach(TextListener::loaded);
        area.moveTo(0);
        area.scrollToPixel(0, 0);
        firstVisible = 0;
        lastVisible = AHEAD;
        restyleWindow();
        requestPlacement();
    }

    /// Takes in a change made elsewhere. Caret, selection and what is in view stay; nothing is fired.
    public void apply(TextChange change) {
        int caret = area.getCaretPosition();
        int anchor = area.getAnchor();
        applying = true;
        for (TextEdit edit : change.edits().reversed()) {
            ShownEdit whole = lines.applyFile(edit);
            ShownEdit shown = whole.trim(area.getText(whole.start(), whole.end()));
            caret = shown.map(caret);
            anchor = shown.map(anchor);
            if (shown.start() < shown.end() || !shown.replacement().isEmpty()) {
                area.replaceText(shown.start(), shown.end(), shown.replacement());
            }
        }
        applying = false;
        text = change.apply(text);
        area.selectRange(anchor, caret);
        requestPlacement();
    }

    /// Makes one edit of several replacements (sorted, apart from each other, in shown offsets) and fires it once.
    public void edit(List<ShownEdit> edits, int anchor, int caret) {
        List<TextEdit> collected = new ArrayList<>();
        batch = collected;
        for (ShownEdit edit : edits.reversed()) {
            area.replaceText(edit.start(), edit.end(), edit.replacement());
        }
        batch = null;
        area.selectRange(anchor, caret);
        area.requestFollowCaret();
        fire(new TextChange(collected));
    }

    public void restyle(int from, int to) {
        int last = Math.min(Math.min(to, lineCount() - 1), lastVisible + AHEAD);
        for (int line = Math.max(from, firstVisible - AHEAD); line <= last; line++) {
            if (line >= 0) {
                restyleLine(line);
            }
        }
    }

    public void restyleWindow() {
        restyle(0, lineCount() - 1);
    }

    private void restyleLine(int line) {
        String content = line(line);
        composer.begin(content.length());
        for (StyleLayer layer : layers) {
            layer.style(line, content, composer);
        }
        StyleSpans<Collection<String>> spans = composer.compose();
        if (!content.isEmpty() && !spans.equals(area.getStyleSpans(line))) {
            area.setStyleSpans(line, 0, spans);
        }
    }

    private void textChanged(PlainTextChange change) {
        ShownEdit edit = new ShownEdit(
                change.getPosition(), change.getPosition() + change.getRemoved().length(), change.getInserted());
        TextEdit inFile = applying ? null : lines.applyShown(edit);
        if (applying && edit.end() - edit.start() == 0 && edit.replacement().isEmpty()) {
            return;
        }
        LineSplice splice =
                new LineSplice(lineOf(edit.start()), newlines(change.getRemoved()), newlines(change.getInserted()));
        listeners.forEach(listener -> listener.edited(edit, splice));
        restyle(splice.first(), splice.first() + splice.added());
        requestPlacement();
        if (inFile != null) {
            collectOrFire(inFile);
        }
    }

    private void collectOrFire(TextEdit edit) {
        List<TextEdit> collected = batch;
        if (collected == null) {
            fire(TextChange.of(edit));
        } else {
            collected.add(edit);
        }
    }

    private void fire(TextChange change) {
        if (!change.isEmpty()) {
            text = change.apply(text);
            onEdit.accept(change);
        }
    }

    private void followScene(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void afterLayout() {
        if (!moved || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        moved = false;
        firstVisible = area.visibleParToAllParIndex(0);
        lastVisible = area.visibleParToAllParIndex(area.getVisibleParagraphs().size() - 1);
        restyleWindow();
        layoutListeners.forEach(Runnable::run);
    }

    private static int newlines(String text) {
        int count = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }
}
