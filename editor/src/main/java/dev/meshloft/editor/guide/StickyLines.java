package dev.meshloft.editor.guide;

import dev.meshloft.editor.highlight.Highlighter;
import dev.meshloft.editor.highlight.StyledLine;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The keys that the upper edge of the view is below stay visible there; a click goes to one.
public final class StickyLines implements EditorComponent {

    private static final int MOST = 5;

    private final EditorSurface surface;
    private final Highlighter highlighter;
    private final Parents parents;
    private final VBox box = new VBox();

    public StickyLines(EditorSurface surface, Highlighter highlighter) {
        this.surface = surface;
        this.highlighter = highlighter;
        this.parents = new Parents(surface.lines());
    }

    @Override
    public void install() {
        box.getStyleClass().add("sticky-lines");
        box.setManaged(false);
        box.setVisible(false);
        surface.overlay().getChildren().add(box);
        surface.addLayoutListener(this::place);
    }

    private void place() {
        int[] lines = surface.view().linesInView().toArray();
        List<Integer> wanted = lines.length == 0 ? List.of() : above(lines);
        Optional<Bounds> row =
                lines.length == 0 ? Optional.empty() : surface.view().boundsOfLine(lines[0]);
        box.setVisible(!wanted.isEmpty() && row.isPresent());
        if (box.isVisible() && row.isPresent()) {
            double height = row.get().getHeight();
            box.getChildren()
                    .setAll(wanted.stream().map(line -> row(line, height)).toList());
            Pane pane = surface.overlay();
            box.resizeRelocate(0, 0, pane.getWidth(), wanted.size() * height + 1);
            box.applyCss();
            box.layout();
        }
    }

    /// As many as cover no row that is not below them, and not the caret's.
    private List<Integer> above(int[] lines) {
        int most = Math.min(MOST, lines.length - 1);
        int caret = Arrays.binarySearch(lines, surface.lineOf(surface.caret()));
        if (caret >= 0) {
            most = Math.min(most, caret);
        }
        for (int covered = 0; covered <= most; covered++) {
            List<Integer> outside = outside(lines[covered], lines[0]);
            if (outside.size() <= covered) {
                return outside;
            }
        }
        return outside(lines[most], lines[0]).stream().limit(most).toList();
    }

    private List<Integer> outside(int line, int top) {
        return parents.of(line).stream().filter(parent -> parent < top).toList();
    }

    private Node row(int line, double height) {
        Label number = new Label(Integer.toString(line + 1));
        number.getStyleClass().add("line-number");
        number.setAlignment(Pos.CENTER_RIGHT);
        StickyRow row = new StickyRow(
                number,
                StyledLine.of(surface.line(line), sink -> highlighter.tokens(line, surface.line(line), sink)),
                surface.view().gutterEnd(),
                height);
        row.setOnMouseClicked(click -> surface.goTo(surface.startOf(line)));
        return row;
    }
}
