package dev.meshloft.editor.hover;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Hover;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.editor.assist.Asking;
import dev.meshloft.editor.assist.Question;
import dev.meshloft.editor.popup.EditorPopup;
import dev.meshloft.editor.problems.PlacedProblem;
import dev.meshloft.editor.problems.ProblemCard;
import dev.meshloft.editor.problems.Problems;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// What is wrong with a piece of text and what it means: on hover, by key, and from the icon in the gutter.
public final class HoverPopup implements EditorComponent {

    private static final double WIDTH = 420;
    private static final double TOLERANCE = 12;
    private static final Duration DELAY = Duration.ofMillis(500);

    private final EditorSurface surface;
    private final Problems problems;
    private final Asking asking;
    private final EditorPopup popup;
    private Consumer<QuickFix> onFix = fix -> {};
    private Consumer<SourceRef> onGoTo = place -> {};

    public HoverPopup(EditorSurface surface, Problems problems, Asking asking) {
        this.surface = surface;
        this.problems = problems;
        this.asking = asking;
        this.popup = new EditorPopup(surface, "problem-popup");
    }

    public void setOnFix(Consumer<QuickFix> handler) {
        onFix = handler;
    }

    public void setOnGoTo(Consumer<SourceRef> handler) {
        onGoTo = handler;
    }

    @Override
    public void install() {
        popup.install(true);
        surface.keys().group("Help").bind("Shortcut+K Shortcut+I", "What this is", () -> open(surface.caret()));
        surface.area().setMouseOverTextDelay(DELAY);
        surface.area().addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::hovered);
        surface.area().addEventHandler(MouseEvent.MOUSE_MOVED, this::mouseMoved);
    }

    /// Opens for all problems of a line (from 0).
    public void openOnLine(int line) {
        show(problems.on(line), List.of(), surface.startOf(line));
    }

    private void hovered(MouseOverTextEvent hover) {
        open(surface.view().shownOf(hover));
    }

    /// What is wrong is known here; what it means comes when it is found out.
    private void open(int shown) {
        List<PlacedProblem> here = problems.at(shown);
        show(here, List.of(), here.isEmpty() ? shown : here.getFirst().start());
        int offset = surface.toFile(shown);
        asking.ask(
                Question.Kind.HOVER,
                assistant -> assistant.hover(offset),
                hover -> hover.ifPresent(found -> answered(found, here)));
    }

    private void answered(Hover hover, List<PlacedProblem> here) {
        show(here, hover.parts(), surface.toShown(hover.range().start()));
    }

    private void show(List<PlacedProblem> wrong, List<Explanation> parts, int shown) {
        if (wrong.isEmpty() && parts.isEmpty()) {
            return;
        }
        VBox content = new VBox();
        wrong.forEach(problem -> content.getChildren().add(new ProblemCard(problem, this::fix, this::goTo)));
        parts.forEach(part -> content.getChildren().add(new ExplanationView(part, this::goTo)));
        popup.show(content, boundsOf(shown), WIDTH);
    }

    private Bounds boundsOf(int shown) {
        int line = surface.lineOf(shown);
        int start = Math.min(shown, surface.endOf(line));
        return surface.view()
                .boundsOf(start, Math.min(start + 1, surface.endOf(line)))
                .orElse(surface.overlay().getLayoutBounds());
    }

    private void fix(QuickFix fix) {
        popup.hide();
        onFix.accept(fix);
        surface.area().requestFocus();
    }

    private void goTo(SourceRef place) {
        popup.hide();
        onGoTo.accept(place);
    }

    /// The way from the text to the popup keeps it open.
    private void mouseMoved(MouseEvent event) {
        if (popup.isShown()) {
            Point2D point = surface.overlay().sceneToLocal(event.getSceneX(), event.getSceneY());
            Bounds around = popup.box().getBoundsInParent();
            boolean near = point.getX() > around.getMinX() - TOLERANCE
                    && point.getX() < around.getMaxX() + TOLERANCE
                    && point.getY() > around.getMinY() - 2 * TOLERANCE
                    && point.getY() < around.getMaxY() + 2 * TOLERANCE;
            if (!near) {
                popup.hide();
                asking.forget(Question.Kind.HOVER);
            }
        }
    }
}
