package dev.meshloft.editor.diff;

import java.util.Collection;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;
import org.reactfx.value.Var;

/// One read-only column of a difference.
final class DiffColumn extends StackPane {

    private static final double DIGIT = 6.8;

    /// Lines kept in view above a hunk that is stepped to.
    private static final int ABOVE = 3;

    private final CodeArea area = new CodeArea();
    private DiffLines shown = new DiffLines(List.of(), List.of(), List.of());
    private double numberWidth = 24;
    private int waiting = -1;

    DiffColumn(String accessibleText) {
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setEditable(false);
        area.getStyleClass().add("diff-area");
        area.setAccessibleText(accessibleText);
        area.setParagraphGraphicFactory(this::gutter);
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    CodeArea area() {
        return area;
    }

    DiffLines shown() {
        return shown;
    }

    Var<Double> scrollY() {
        return area.estimatedScrollYProperty();
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
        for (int line = 0; line < lines.lines().size(); line++) {
            style(line, lines.lines().get(line));
        }
        area.showParagraphAtTop(Math.clamp(top, 0, area.getParagraphs().size() - 1));
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

    private void style(int number, DiffLine line) {
        if (line.isPlain()) {
            return;
        }
        area.setParagraphStyle(number, List.of(line.look()));
        if (!line.words().isEmpty()) {
            StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
            int at = 0;
            for (var word : line.words()) {
                spans.add(List.of(), word.start() - at);
                spans.add(List.of(line.look() + "-word"), word.length());
                at = word.end();
            }
            spans.add(List.of(), line.text().length() - at);
            area.setStyleSpans(number, 0, spans.create());
        }
    }

    private Node gutter(int index) {
        HBox cell = new HBox();
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().add("diff-gutter");
        if (index < shown.lines().size()) {
            DiffLine line = shown.lines().get(index);
            cell.getStyleClass().add(line.look());
            line.numbers().forEach(number -> cell.getChildren().add(label(number, "diff-number", numberWidth)));
            cell.getChildren().add(label(line.mark(), "diff-mark", 20));
        }
        return cell;
    }

    private static Label label(String text, String styleClass, double width) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(width);
        label.setMaxWidth(width);
        return label;
    }
}
