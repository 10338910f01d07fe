package dev.meshloft.editor.surface;

import dev.meshloft.editor.text.Folds;
import dev.meshloft.editor.text.ShownEdit;
import dev.meshloft.editor.text.ShownText;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;

/// Which line stands on which row of the area, and where in the scene. Lines, rows and offsets count from 0.
///
/// Places are computed from the width of a character where that is safe: asking the area puts a shape into its text
/// and has it laid out again.
final class Rows {

    private final YamlArea area;
    private final ShownText text;
    private final CodeMetrics metrics;

    Rows(YamlArea area, ShownText text, CodeMetrics metrics) {
        this.area = area;
        this.text = text;
        this.metrics = metrics;
    }

    /// The row of a line; of a hidden one, the row that stands for it.
    int rowOf(int line) {
        return text.folds().rowOf(line);
    }

    int lineAt(int row) {
        return text.folds().lineAt(row);
    }

    boolean isHidden(int line) {
        return text.folds().isHidden(line);
    }

    int count() {
        return text.folds().rowCount(text.count());
    }

    /// The area's offset of a shown one; a hidden one is the end of the row that stands for it.
    int toArea(int shown) {
        if (text.folds().isEmpty()) {
            return Math.clamp(shown, 0, area.getLength());
        }
        int line = text.lineOf(shown);
        int row = rowOf(line);
        int column = isHidden(line) ? area.getParagraphLength(row) : shown - text.start(line);
        return area.getAbsolutePosition(row, column);
    }

    int toShown(int offset) {
        if (text.folds().isEmpty()) {
            return offset;
        }
        Position position = area.offsetToPosition(offset, Bias.Forward);
        return text.start(lineAt(position.getMajor())) + position.getMinor();
    }

    /// What the area has to replace for other folds, in its offsets.
    ///
    /// @param changed the lines that are hidden now or then
    ShownEdit difference(Folds next, Folds.Fold changed) {
        int first = changed.first();
        int start = area.getAbsolutePosition(rowOf(first), text.end(first) - text.start(first));
        int last = rowOf(changed.last());
        int end = area.getAbsolutePosition(last, area.getParagraphLength(last));
        StringBuilder visible = new StringBuilder();
        for (int row = next.rowOf(first) + 1; row <= next.rowOf(changed.last()); row++) {
            visible.append('\n').append(text.text(next.lineAt(row)));
        }
        return new ShownEdit(start, end, visible.toString());
    }

    /// Of a part of one line; without width for an empty part. Empty when the row is not in view.
    Optional<Bounds> boundsOf(int start, int end) {
        int line = text.lineOf(start);
        Optional<Bounds> row = boundsOfLine(line);
        if (row.isEmpty()) {
            return row;
        }
        int from = start - text.start(line);
        int to = Math.min(end, text.end(line)) - text.start(line);
        if (metrics.isPlain(text.text(line), to)) {
            double width = metrics.characterWidth();
            double x = row.get().getMinX() + from * width;
            return Optional.of(new BoundingBox(
                    x,
                    row.get().getMinY(),
                    Math.max(0, to - from) * width,
                    row.get().getHeight()));
        }
        return asked(line, from, Math.max(from, to), row.get());
    }

    /// From where its text begins; empty when the row is not in view.
    Optional<Bounds> boundsOfLine(int line) {
        int row = rowOf(line);
        if (isHidden(line) || !isLaidOut(row)) {
            return Optional.empty();
        }
        Node graphic = area.getParagraphGraphic(row);
        Bounds gutter = graphic.localToScene(graphic.getLayoutBounds());
        double left = gutter.getMaxX() - area.getEstimatedScrollX();
        double width = area.localToScene(area.getLayoutBounds()).getMaxX() - gutter.getMaxX();
        return Optional.of(new BoundingBox(left, gutter.getMinY(), Math.max(0, width), gutter.getHeight()));
    }

    /// Where the gutter ends; 0 when nothing is laid out.
    double gutterEnd(int row) {
        if (!isLaidOut(row)) {
            return 0;
        }
        Node graphic = area.getParagraphGraphic(row);
        return graphic.localToScene(graphic.getLayoutBounds()).getMaxX();
    }

    /// Characters of other widths: the area knows.
    private Optional<Bounds> asked(int line, int from, int to, Bounds row) {
        int start = toArea(text.start(line));
        double left = from == 0 ? row.getMinX() : edge(start, from).orElse(row.getMinX());
        double right = to == from ? left : edge(start, to).orElse(left);
        return Optional.of(new BoundingBox(left, row.getMinY(), Math.max(0, right - left), row.getHeight()));
    }

    private Optional<Double> edge(int lineStart, int column) {
        return area.getCharacterBoundsOnScreen(lineStart, lineStart + column)
                .map(bounds -> area.localToScene(area.screenToLocal(bounds)).getMaxX());
    }

    private boolean isLaidOut(int row) {
        return !area.getVisibleParagraphs().isEmpty()
                && area.allParToVisibleParIndex(row).isPresent()
                && area.getParagraphGraphic(row) != null;
    }
}
