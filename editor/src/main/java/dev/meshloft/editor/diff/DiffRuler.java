package dev.meshloft.editor.diff;

import java.util.function.IntConsumer;
import javafx.scene.layout.Region;

/// Where in the whole the hunks are; a click goes to the nearest.
final class DiffRuler extends Region {

    private static final double WIDTH = 10;

    private DiffLines shown = DiffLines.NONE;

    DiffRuler(IntConsumer onHunk) {
        getStyleClass().add("diff-ruler");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setAccessibleText("Changes in the whole text");
        setOnMouseClicked(click -> {
            if (!shown.hunkStarts().isEmpty()) {
                onHunk.accept(nearest(
                        click.getY() / Math.max(1, getHeight()) * shown.lines().size()));
            }
        });
    }

    void show(DiffLines lines) {
        shown = lines;
        getChildren().clear();
        for (int hunk = 0; hunk < lines.hunkStarts().size(); hunk++) {
            Region mark = new Region();
            boolean adds = lines
                    .lines()
                    .subList(lines.hunkStarts().get(hunk), lines.hunkEnds().get(hunk))
                    .stream()
                    .anyMatch(line -> line.look().equals("diff-add"));
            mark.getStyleClass().addAll("diff-ruler-mark", adds ? "added" : "removed");
            getChildren().add(mark);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double perLine = Math.min(20, getHeight() / Math.max(1, shown.lines().size()));
        for (int hunk = 0; hunk < getChildren().size(); hunk++) {
            double y = Math.rint(shown.hunkStarts().get(hunk) * perLine);
            double height = (shown.hunkEnds().get(hunk) - shown.hunkStarts().get(hunk)) * perLine;
            getChildren().get(hunk).resizeRelocate(2, y, WIDTH - 3, Math.max(3, Math.rint(height)));
        }
    }

    private int nearest(double line) {
        int best = 0;
        for (int hunk = 1; hunk < shown.hunkStarts().size(); hunk++) {
            boolean nearer = Math.abs(shown.hunkStarts().get(hunk) - line)
                    < Math.abs(shown.hunkStarts().get(best) - line);
            best = nearer ? hunk : best;
        }
        return best;
    }
}
