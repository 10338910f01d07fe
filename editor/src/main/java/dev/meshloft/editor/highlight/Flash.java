package dev.meshloft.editor.highlight;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.Selection;
import java.util.List;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// A band over the lines that something outside of the editor wrote; it fades.
public final class Flash implements EditorComponent {

    private static final double STRONGEST = 0.22;
    private static final Duration FADING = Duration.millis(1_200);

    private final EditorSurface surface;
    private final Region band = new Region();
    private final FadeTransition fading = new FadeTransition(FADING, band);
    private Selection written = Selection.at(0);

    public Flash(EditorSurface surface) {
        this.surface = surface;
    }

    @Override
    public void install() {
        band.getStyleClass().add("edit-flash");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
        surface.overlay().getChildren().add(band);
        surface.addLayoutListener(this::place);
        fading.setFromValue(STRONGEST);
        fading.setToValue(0);
        fading.setOnFinished(event -> band.setVisible(false));
    }

    /// Brings a part of the text into view and has it flash.
    public void show(Selection part) {
        written = part;
        surface.bringIntoView(part.start());
        band.setVisible(true);
        fading.playFromStart();
        surface.requestPlacement();
    }

    private void place() {
        if (!band.isVisible()) {
            return;
        }
        int first = surface.lines().headOf(surface.lineOf(written.start()));
        int last = surface.lineOf(written.end());
        List<Bounds> rows = surface.view()
                .linesInView()
                .filter(line -> first <= line && line <= last)
                .mapToObj(surface.view()::boundsOfLine)
                .flatMap(Optional::stream)
                .toList();
        double top = rows.isEmpty() ? 0 : rows.getFirst().getMinY();
        double bottom = rows.isEmpty() ? 0 : rows.getLast().getMaxY();
        double left = surface.view().gutterEnd();
        band.resizeRelocate(left, top, Math.max(0, surface.overlay().getWidth() - left), bottom - top);
    }
}
