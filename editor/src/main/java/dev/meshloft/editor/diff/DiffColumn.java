package dev.meshloft.editor.diff;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.highlight.LexedText;
import dev.meshloft.editor.surface.SpanComposer;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.reactfx.value.Var;

/// One read-only column of a difference. Only what is in view, and a little around it, is coloured.
final class DiffColumn extends StackPane {

    private static final double DIGIT = 6.8;

    /// Lines kept in view above a hunk that is stepped to.
    private static final int ABOVE = 3;

    /// Lines outside the window that are coloured ahead.
    private static final int AHEAD = 30;

    private final CodeArea area = new CodeArea();
    private final SpanComposer composer = new SpanComposer();
    private final IntConsumer onFold;
    private DiffLines shown = DiffLines.NONE;
    private double numberWidth = 24;
    private int waiting = -1;
    private boolean moved = true;
    private int currentHunk = -1;

    /// @param onFold gets the first row of a fold that the user opens
    DiffColumn(String accessibleText, IntConsumer onFold) {
        this.onFold = onFold;
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setEditable(false);
        area.getStyleClass().add("diff-area");
        area.setAccessibleText(accessibleText);
        area.setParagraphGraphicFactory(this::gutter);
        area.viewportDirtyEvents().subscribe(_ -> moved = true);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    DiffLines shown() {
        return shown;
    }

    Var<Double> scrollY() {
        return area.estimatedScrollYProperty();
    }

    Var<Double> scrollX() {
        return area.estimatedScrollXProperty();
    }

    void show(DiffLines lines) {
        shown = lines;
        int longest = lines.lines().stream()
                .flatMap(line -> line.numbers().stream())
                .mapToInt(String::length)
                .max()
                .orElse(1);
        numberWidth = Math.ceil(DIGIT * Math.max(2, longest)) + 10;
        int top = area.getVisibleParagraphs().isEmpty() ? 0 : area.visibleParToAllParIndex(0);
        area.replaceText(lines.text());
        area.moveTo(0);
        colour(0, AHEAD);
        area.showParagraphAtTop(Math.clamp(top, 0, area.getParagraphs().size() - 1));
    }

    /// Marks a hunk as the one that is meant.
    void mark(int hunk) {
        if (hunk == currentHunk) {
            return;
        }
        int before = currentHunk;
        currentHunk = hunk;
        if (!area.getVisibleParagraphs().isEmpty()) {
            int last = Math.min(lastVisible(), shown.lines().size() - 1);
            for (int line = area.visibleParToAllParIndex(0); line <= last; line++) {
                if (isIn(before, line) || isIn(hunk, line)) {
                    area.recreateParagraphGraphic(line);
                }
            }
        }
    }

    private int lastVisible() {
        return area.visibleParToAllParIndex(area.getVisibleParagraphs().size() - 1);
    }

    /// Shows a line with a few above it; before the first layout as soon as there is one.
    void reveal(int line) {
        if (area.getVisibleParagraphs().isEmpty()) {
            waiting = line;
        } else {
            showLine(line);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (waiting >= 0) {
            int line = waiting;
            waiting = -1;
            Platform.runLater(() -> showLine(line));
        }
    }

    private void showLine(int line) {
        if (line < area.getParagraphs().size()) {
            area.moveTo(line, 0);
            area.showParagraphAtTop(Math.max(0, line - ABOVE));
        }
    }

    /// To be called after each layout: colours what has come into view.
    void afterLayout() {
        if (moved && !area.getVisibleParagraphs().isEmpty()) {
            moved = false;
            int first = area.visibleParToAllParIndex(0);
            colour(first - AHEAD, lastVisible() + AHEAD);
        }
    }

    private void colour(int from, int to) {
        int last = Math.min(to, shown.lines().size() - 1);
        for (int line = Math.max(0, from); line <= last; line++) {
            colour(line);
        }
    }

    private void colour(int number) {
        DiffLine line = shown.lines().get(number);
        List<String> look = line.look().equals(DiffLine.SAME) ? List.of() : List.of(line.look());
        if (!look.equals(List.copyOf(area.getParagraph(number).getParagraphStyle()))) {
            area.setParagraphStyle(number, look);
        }
        if (line.text().isEmpty() || line.source().line() == 0) {
            return;
        }
        composer.begin(line.text().length());
        LexedText lexed =
                line.source().isLeft() ? shown.diff().left() : shown.diff().right();
        lexed.tokens(line.source().line() - 1, (type, start, end) -> composer.add(start, end, type.styleClass()));
        for (TextRange word : line.words()) {
            composer.add(word.start(), word.end(), line.look() + "-word");
        }
        var spans = composer.compose();
        if (!spans.equals(area.getStyleSpans(number))) {
            area.setStyleSpans(number, 0, spans);
        }
    }

    private void clicked(MouseEvent click) {
        int at = area.hit(click.getX(), click.getY()).getInsertionIndex();
        open(area.offsetToPosition(at, Bias.Forward).getMajor());
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && open(area.getCurrentParagraph())) {
            event.consume();
        }
    }

    private boolean open(int line) {
        Integer row = shown.folds().get(line);
        if (row != null) {
            onFold.accept(row);
        }
        return row != null;
    }

    private Node gutter(int index) {
        HBox cell = new HBox();
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("diff-gutter");
        if (index >= shown.lines().size()) {
            return cell;
        }
        DiffLine line = shown.lines().get(index);
        cell.getStyleClass().add(line.look());
        if (isIn(currentHunk, index)) {
            cell.getStyleClass().add("current");
        }
        if (line.isFold()) {
            cell.getChildren().add(label("⋯", "diff-fold-mark", numberWidth));
            cell.getChildren().add(label("", "diff-mark", 20));
        } else {
            line.numbers().forEach(number -> cell.getChildren().add(label(number, "diff-number", numberWidth)));
            cell.getChildren().add(label(line.mark(), "diff-mark", 20));
        }
        return cell;
    }

    private boolean isIn(int hunk, int line) {
        return hunk >= 0
                && hunk < shown.hunkStarts().size()
                && shown.hunkStarts().get(hunk) <= line
                && line < shown.hunkEnds().get(hunk);
    }

    private static Label label(String text, String styleClass, double width) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(width);
        label.setMaxWidth(width);
        return label;
    }
}
