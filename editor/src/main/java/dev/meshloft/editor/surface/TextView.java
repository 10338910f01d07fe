package dev.meshloft.editor.surface;

import dev.meshloft.editor.text.Lines;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// Where the text is on screen. Bounds are of the pane over the text; offsets are shown ones.
public final class TextView {

    private final CodeArea area;
    private final Pane overlay;
    private final Lines text;
    private final Rows rows;
    private final Window window;
    private final CodeMetrics metrics;

    TextView(CodeArea area, Pane overlay, Lines text, Rows rows, Window window, CodeMetrics metrics) {
        this.area = area;
        this.overlay = overlay;
        this.text = text;
        this.rows = rows;
        this.window = window;
        this.metrics = metrics;
    }

    /// The lines in view, from above; hidden ones are not among them.
    public IntStream linesInView() {
        return window.lines();
    }

    public boolean isInView(int line) {
        int row = rows.rowOf(line);
        return !rows.isHidden(line) && window.firstRow() <= row && row <= window.lastRow();
    }

    /// The line that a row of the area shows.
    public int lineAt(int row) {
        return rows.lineAt(row);
    }

    /// Where a part of one line is in the overlay; empty when it is out of view.
    public Optional<Bounds> boundsOf(int start, int end) {
        return rows.boundsOf(start, end).map(overlay::sceneToLocal);
    }

    /// From where the text of a line begins to the right edge; empty when it is out of view.
    public Optional<Bounds> boundsOfLine(int line) {
        return rows.boundsOfLine(line).map(overlay::sceneToLocal);
    }

    /// Where the gutter ends in the overlay.
    public double gutterEnd() {
        return overlay.sceneToLocal(rows.gutterEnd(window.firstRow()), 0).getX();
    }

    public double characterWidth() {
        return metrics.characterWidth();
    }

    /// The last character of a line, or the start of an empty one, and what is drawn behind it.
    public Optional<Bounds> boundsOfLineEnd(int line) {
        int end = text.end(line);
        double reserved = window.reservedBehind(line);
        return boundsOf(Math.max(text.start(line), end - 1), end)
                .map(last ->
                        new BoundingBox(last.getMinX(), last.getMinY(), last.getWidth() + reserved, last.getHeight()));
    }

    /// Keeps room behind a line for the layout that is going on; what is placed later goes behind it.
    public void reserveLineEnd(int line, double width) {
        window.reserveBehind(line, width);
    }

    /// Where a caret at an offset stands in the overlay; empty when it is out of view.
    public Optional<Bounds> boundsOfCaret(int shown) {
        return boundsOf(shown, shown);
    }

    /// The offset of the character the mouse rests on.
    public int shownOf(MouseOverTextEvent hover) {
        return rows.toShown(hover.getCharacterIndex());
    }

    /// The offset under a point of the area.
    public int offsetAt(double x, double y) {
        return rows.toShown(area.hit(x, y).getInsertionIndex());
    }

    /// The offset of the character under a point of the area; empty beside the text.
    public Optional<Integer> characterAt(double x, double y) {
        var hit = area.hit(x, y).getCharacterIndex();
        return hit.isPresent() ? Optional.of(rows.toShown(hit.getAsInt())) : Optional.empty();
    }
}
