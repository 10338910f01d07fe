package dev.meshloft.editor.fold;

import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.Folds.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Behind each line that stands for hidden ones, what it hides; a click shows them.
final class FoldChips {

    private static final double GAP = 8;

    private final EditorSurface surface;
    private final Folding folding;
    private final Pane layer = new Pane();
    private final List<Label> chips = new ArrayList<>();

    FoldChips(EditorSurface surface, Folding folding) {
        this.surface = surface;
        this.folding = folding;
    }

    void install() {
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        surface.overlay().getChildren().add(layer);
        surface.addLayoutListener(this::place);
    }

    private void place() {
        int used = 0;
        if (!surface.folds().isEmpty()) {
            for (int line : surface.view().linesInView().toArray()) {
                Optional<Fold> fold = surface.folds().startingAt(line);
                Optional<Bounds> end =
                        fold.isEmpty() ? Optional.empty() : surface.view().boundsOfLineEnd(line);
                if (fold.isPresent() && end.isPresent()) {
                    place(chip(used++), fold.get(), end.get());
                }
            }
        }
        for (int i = used; i < chips.size(); i++) {
            chips.get(i).setVisible(false);
        }
    }

    private void place(Label chip, Fold fold, Bounds end) {
        chip.setText("⋯ " + folding.summary(fold));
        chip.setAccessibleText(folding.summary(fold) + " hidden");
        chip.setOnMouseClicked(click -> folding.unfold(fold.first()));
        chip.setVisible(true);
        chip.applyCss();
        double width = Math.ceil(chip.prefWidth(-1));
        double height = Math.min(16, end.getHeight());
        chip.resizeRelocate(Math.rint(end.getMaxX() + GAP), Math.rint(end.getCenterY() - height / 2), width, height);
        chip.layout();
        surface.view().reserveLineEnd(fold.first(), GAP + width);
    }

    private Label chip(int index) {
        if (index == chips.size()) {
            Label chip = new Label();
            chip.getStyleClass().add("fold-chip");
            chip.setManaged(false);
            chips.add(chip);
            layer.getChildren().add(chip);
        }
        return chips.get(index);
    }
}
