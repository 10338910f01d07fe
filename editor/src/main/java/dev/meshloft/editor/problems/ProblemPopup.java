package dev.meshloft.editor.problems;

import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.ShownChange;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// What is wrong here, its rule, related places and fixes. Opens on hover, on Alt+Enter, and on the gutter icon.
public final class ProblemPopup implements EditorComponent, TextListener {

    private static final double WIDTH = 420;
    private static final double TOLERANCE = 12;

    private final EditorSurface surface;
    private final Problems problems;
    private final VBox box = new VBox();
    private Consumer<QuickFix> onFix = fix -> {};
    private Consumer<SourceRef> onGoTo = place -> {};

    public ProblemPopup(EditorSurface surface, Problems problems) {
        this.surface = surface;
        this.problems = problems;
    }

    public void setOnFix(Consumer<QuickFix> handler) {
        onFix = handler;
    }

    public void setOnGoTo(Consumer<SourceRef> handler) {
        onGoTo = handler;
    }

    @Override
    public void install() {
        box.getStyleClass().add("problem-popup");
        box.setManaged(false);
        box.setVisible(false);
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        surface.overlay().getChildren().add(box);
        surface.addTextListener(this);
        surface.keys().group("Help").bindIf("Alt+Enter", "What can be done here", this::openAtCaret);
        surface.keys().bindIf("Esc", this::close);
        surface.area().setMouseOverTextDelay(Duration.ofMillis(350));
        surface.area().addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::hovered);
        surface.area().addEventHandler(MouseEvent.MOUSE_MOVED, this::mouseMoved);
        surface.area().addEventHandler(MouseEvent.MOUSE_PRESSED, press -> close());
        surface.area().estimatedScrollYProperty().addListener((all, before, now) -> close());
    }

    /// Opens with the focus on the first fix: for the problems at the caret, else for those of its line.
    ///
    /// @return false when there is no problem
    public boolean openAtCaret() {
        int caret = surface.caret();
        List<PlacedProblem> here = problems.at(caret);
        List<PlacedProblem> shown = here.isEmpty() ? problems.on(surface.lineOf(caret)) : here;
        return open(shown) && focusFirst();
    }

    /// Opens for all problems of a line (from 0).
    public void openOnLine(int line) {
        open(problems.on(line));
    }

    @Override
    public void loaded() {
        close();
    }

    @Override
    public void edited(ShownChange change) {
        close();
    }

    private void hovered(MouseOverTextEvent hover) {
        open(problems.at(surface.shownOf(hover)));
    }

    private boolean open(List<PlacedProblem> shown) {
        if (shown.isEmpty()) {
            return false;
        }
        box.getChildren().setAll(shown.stream().map(this::card).toList());
        box.setVisible(true);
        box.toFront();
        place(boundsOf(shown.getFirst()));
        return true;
    }

    private Node card(PlacedProblem problem) {
        return new ProblemCard(problem, this::fix, this::goTo);
    }

    private void fix(QuickFix fix) {
        close();
        onFix.accept(fix);
        surface.area().requestFocus();
    }

    private void goTo(SourceRef place) {
        close();
        onGoTo.accept(place);
    }

    /// Below the problem, above it when there is no room, always within the editor.
    private void place(Bounds at) {
        Pane pane = surface.overlay();
        box.applyCss();
        double width = Math.min(WIDTH, pane.getWidth() - 16);
        double height = box.prefHeight(width);
        double x = Math.clamp(at.getMinX(), 8, Math.max(8, pane.getWidth() - width - 8));
        boolean fits = at.getMaxY() + 4 + height <= pane.getHeight();
        double y = fits ? at.getMaxY() + 4 : Math.max(4, at.getMinY() - height - 4);
        box.resizeRelocate(Math.rint(x), Math.rint(y), width, height);
        box.layout();
    }

    private Bounds boundsOf(PlacedProblem problem) {
        int line = surface.lineOf(problem.start());
        int end = Math.min(problem.start() + 1, surface.endOf(line));
        return surface.boundsOf(Math.min(problem.start(), end), end)
                .or(() -> surface.boundsOfLine(line))
                .orElse(surface.overlay().getLayoutBounds());
    }

    private boolean focusFirst() {
        fixes().stream().findFirst().ifPresent(Node::requestFocus);
        return true;
    }

    private List<Button> fixes() {
        return box.lookupAll(".problem-fix").stream().map(Button.class::cast).toList();
    }

    private void keyPressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            close();
            surface.area().requestFocus();
            event.consume();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            moveFocus(code == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (code == KeyCode.ENTER) {
            fixes().stream().filter(Node::isFocused).findFirst().ifPresent(Button::fire);
            event.consume();
        }
    }

    private void moveFocus(int by) {
        List<Button> fixes = fixes();
        for (int i = 0; i < fixes.size(); i++) {
            if (fixes.get(i).isFocused()) {
                fixes.get(Math.floorMod(i + by, fixes.size())).requestFocus();
                return;
            }
        }
    }

    private void mouseMoved(MouseEvent event) {
        if (box.isVisible() && fixes().stream().noneMatch(Node::isFocused)) {
            Point2D point = surface.overlay().screenToLocal(event.getScreenX(), event.getScreenY());
            Bounds around = box.getBoundsInParent();
            boolean near = point != null
                    && point.getX() > around.getMinX() - TOLERANCE
                    && point.getX() < around.getMaxX() + TOLERANCE
                    && point.getY() > around.getMinY() - 2 * TOLERANCE
                    && point.getY() < around.getMaxY() + 2 * TOLERANCE;
            if (!near) {
                close();
            }
        }
    }

    private boolean close() {
        boolean open = box.isVisible();
        box.setVisible(false);
        return open;
    }
}
