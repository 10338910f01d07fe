package dev.meshloft.editor.guide;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Thin lines along the indentation; the one of the block around the caret is stronger.
public final class IndentGuides implements EditorComponent {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final EditorSurface surface;
    private final GuideColumns columns;
    private final Pane layer = new Pane();
    private final List<Region> guides = new ArrayList<>();
    private GuideColumns.Active active = GuideColumns.Active.NONE;
    private int used;

    public IndentGuides(EditorSurface surface) {
        this.surface = surface;
        this.columns = new GuideColumns(surface.lines());
    }

    @Override
    public void install() {
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        surface.overlay().getChildren().addFirst(layer);
        surface.addLayoutListener(this::place);
        surface.addSelectionListener(this::moved);
    }

    private void moved() {
        GuideColumns.Active before = active;
        active = columns.active(surface.lineOf(surface.caret()));
        if (!before.equals(active)) {
            surface.requestPlacement();
        }
    }

    private void place() {
        used = 0;
        int[] lines = surface.view().linesInView().toArray();
        double left = surface.view().gutterEnd();
        for (GuideColumns.Run run : columns.runs(lines)) {
            Optional<Bounds> top = surface.view().boundsOfLine(lines[run.firstRow()]);
            Optional<Bounds> bottom = surface.view().boundsOfLine(lines[run.lastRow()]);
            if (top.isPresent() && bottom.isPresent()) {
                double x = Math.rint(
                        top.get().getMinX() + run.column() * surface.view().characterWidth());
                if (x >= left) {
                    place(x, top.get().getMinY(), bottom.get().getMaxY(), isActive(lines, run));
                }
            }
        }
        for (int i = used; i < guides.size(); i++) {
            guides.get(i).setVisible(false);
        }
    }

    private boolean isActive(int[] lines, GuideColumns.Run run) {
        return active.holds(lines[run.firstRow()], run.column()) || active.holds(lines[run.lastRow()], run.column());
    }

    private void place(double x, double top, double bottom, boolean strong) {
        if (used == guides.size()) {
            Region guide = new Region();
            guide.getStyleClass().add("indent-guide");
            guide.setManaged(false);
            guides.add(guide);
            layer.getChildren().add(guide);
        }
        Region guide = guides.get(used++);
        guide.pseudoClassStateChanged(ACTIVE, strong);
        guide.setVisible(true);
        guide.resizeRelocate(x, top, 1, bottom - top);
    }
}
