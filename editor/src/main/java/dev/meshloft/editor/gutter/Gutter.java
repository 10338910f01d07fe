package dev.meshloft.editor.gutter;

import dev.meshloft.editor.fold.Folding;
import dev.meshloft.editor.problems.Problems;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.ShownChange;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/// Left of each line: the worst problem's icon, the number, a bar when it was changed, and how to fold it.
public final class Gutter implements EditorComponent, TextListener {

    private static final int FEWEST_DIGITS = 4;
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("gutter-hover");

    private final EditorSurface surface;
    private final Problems problems;
    private final ChangedLines changes;
    private final Folding folding;
    private int digits = FEWEST_DIGITS;
    private IntConsumer onIcon = line -> {};

    public Gutter(EditorSurface surface, Problems problems, ChangedLines changes, Folding folding) {
        this.surface = surface;
        this.problems = problems;
        this.changes = changes;
        this.folding = folding;
    }

    @Override
    public void install() {
        surface.addTextListener(this);
        problems.addListener(lines -> lines.forEach(line -> surface.refreshGutter(line, line)));
        changes.setListener(surface::refreshGutter);
        surface.addFoldListener(() -> surface.refreshGutter(0, surface.lineCount() - 1));
        surface.area().setParagraphGraphicFactory(this::cell);
        surface.area().addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        surface.area().addEventHandler(MouseEvent.MOUSE_EXITED, this::hover);
    }

    /// What a click on a line's problem icon does.
    public void setOnIcon(IntConsumer handler) {
        onIcon = handler;
    }

    @Override
    public void loaded() {
        fitDigits();
    }

    /// Rows that change their place get new numbers by themselves; lines that come or go unseen do not move them.
    @Override
    public void edited(ShownChange change) {
        if (change.growth() != 0) {
            fitDigits();
            if (change.written().stream().anyMatch(lines -> surface.folds().isHidden(lines.first()))) {
                surface.refreshGutter(0, surface.lineCount() - 1);
            }
        }
    }

    private void fitDigits() {
        int needed =
                Math.max(FEWEST_DIGITS, Integer.toString(surface.lineCount()).length());
        if (needed != digits) {
            digits = needed;
            surface.area().setParagraphGraphicFactory(this::cell);
        }
    }

    private Node cell(int row) {
        int line = surface.view().lineAt(row);
        GutterCell cell = new GutterCell(line, digits, changes.at(line));
        problems.worstOn(line).ifPresent(problem -> cell.showProblem(problem, () -> onIcon.accept(line)));
        if (line < surface.lineCount() && folding.canFold(line)) {
            cell.showFold(folding.isFolded(line), () -> folding.toggle(line));
        }
        return cell;
    }

    private void hover(MouseEvent event) {
        boolean over = event.getEventType() == MouseEvent.MOUSE_MOVED
                && event.getX() < surface.view().gutterEnd();
        surface.area().pseudoClassStateChanged(HOVERED, over);
    }
}
