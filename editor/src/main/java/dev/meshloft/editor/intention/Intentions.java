package dev.meshloft.editor.intention;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.assist.Asking;
import dev.meshloft.editor.assist.Question;
import dev.meshloft.editor.icon.Icon;
import dev.meshloft.editor.icon.IconView;
import dev.meshloft.editor.popup.PickPopup;
import dev.meshloft.editor.problems.PlacedProblem;
import dev.meshloft.editor.problems.Problems;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Alt+Enter: the fixes of the problems at the caret, or of its line, and what else can be done there.
public final class Intentions implements EditorComponent {

    private static final int ROWS = 10;
    private static final double WIDTH = 480;

    private final EditorSurface surface;
    private final Problems problems;
    private final Asking asking;
    private final PickPopup<Intention> popup;
    private Consumer<Intention> onChosen = intention -> {};

    public Intentions(EditorSurface surface, Problems problems, Asking asking) {
        this.surface = surface;
        this.problems = problems;
        this.asking = asking;
        this.popup = new PickPopup<>(surface, ROWS, WIDTH, Intentions::row);
    }

    public void setOnChosen(Consumer<Intention> handler) {
        onChosen = handler;
    }

    @Override
    public void install() {
        popup.install();
        surface.keys().group("Help").bind("Alt+Enter", "What can be done here", this::open);
    }

    private void open() {
        List<Intention> fixes = fixes();
        show(fixes);
        TextRange selection = surface.toFile(surface.selection());
        asking.ask(Question.Kind.INTENTIONS, assistant -> assistant.intentions(selection), answer -> {
            List<Intention> all = new ArrayList<>(fixes);
            answer.stream()
                    .filter(each -> fixes.stream().noneMatch(fix -> fix.title().equals(each.title())))
                    .forEach(all::add);
            show(all);
            if (all.isEmpty()) {
                popup.show("Nothing can be done here", List.of(), place(), onChosen);
            }
        });
    }

    private void show(List<Intention> intentions) {
        if (intentions.isEmpty()) {
            popup.hide();
        } else {
            popup.show("", intentions, place(), onChosen);
        }
    }

    private Bounds place() {
        return surface.view()
                .boundsOfCaret(surface.caret())
                .orElse(surface.overlay().getLayoutBounds());
    }

    private List<Intention> fixes() {
        int caret = surface.caret();
        List<PlacedProblem> here = problems.at(caret);
        List<PlacedProblem> meant =
                here.stream().noneMatch(PlacedProblem::hasFix) ? problems.on(surface.lineOf(caret)) : here;
        return meant.stream()
                .flatMap(problem -> problem.diagnostic().fixes().stream())
                .map(Intentions::of)
                .toList();
    }

    private static Intention of(QuickFix fix) {
        return new Intention(fix.title(), fix.safe() ? Intention.Type.FIX : Intention.Type.POSSIBLE_FIX, fix.edits());
    }

    private static Node row(Intention intention) {
        Label label = new Label(intention.title(), new IconView(icon(intention.type()), 14));
        label.getStyleClass().addAll("intention-row", styleClass(intention.type()));
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Icon icon(Intention.Type type) {
        return switch (type) {
            case FIX, POSSIBLE_FIX -> Icon.BULB;
            case REWRITE -> Icon.EDIT;
            case CHANGE -> Icon.REROUTE;
        };
    }

    private static String styleClass(Intention.Type type) {
        return switch (type) {
            case FIX, POSSIBLE_FIX -> "problem-fixable";
            case REWRITE, CHANGE -> "plain";
        };
    }
}
