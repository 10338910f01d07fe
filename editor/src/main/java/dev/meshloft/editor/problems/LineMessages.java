package dev.meshloft.editor.problems;

import dev.meshloft.editor.icon.IconView;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Writes the worst problem of a line behind its end.
public final class LineMessages implements EditorComponent {

    private static final double GAP = 24;
    private static final double RIGHT_MARGIN = 16;
    private static final double NARROWEST = 48;

    private final EditorSurface surface;
    private final Problems problems;
    private final Pane layer = new Pane();
    private final List<Label> labels = new ArrayList<>();

    public LineMessages(EditorSurface surface, Problems problems) {
        this.surface = surface;
        this.problems = problems;
    }

    @Override
    public void install() {
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        surface.overlay().getChildren().add(layer);
        surface.addLayoutListener(this::place);
    }

    private void place() {
        int used = 0;
        for (int line : surface.view().linesInView().toArray()) {
            List<PlacedProblem> here = problems.on(line);
            Optional<Bounds> end =
                    here.isEmpty() ? Optional.empty() : surface.view().boundsOfLineEnd(line);
            if (end.isPresent() && place(here.getFirst(), end.get(), label(used))) {
                used++;
            }
        }
        for (int i = used; i < labels.size(); i++) {
            labels.get(i).setVisible(false);
        }
    }

    private boolean place(PlacedProblem problem, Bounds end, Label label) {
        double x = end.getMaxX() + GAP;
        double room = layer.getParent().getLayoutBounds().getWidth() - x - RIGHT_MARGIN;
        if (room < NARROWEST) {
            return false;
        }
        label.setText(problem.diagnostic().message());
        label.getStyleClass().setAll("label", "line-message", problem.styleClass());
        label.setGraphic(problem.hasFix() ? new IconView(problem.icon(), 14) : null);
        label.setVisible(true);
        label.applyCss();
        label.resizeRelocate(x, end.getMinY(), Math.min(room, Math.ceil(label.prefWidth(-1))), end.getHeight());
        label.layout();
        return true;
    }

    private Label label(int index) {
        if (index == labels.size()) {
            Label label = new Label();
            label.setManaged(false);
            labels.add(label);
            layer.getChildren().add(label);
        }
        return labels.get(index);
    }
}
