package dev.meshloft.editor.problems;

import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.ShownChange;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// All problems of the file in a narrow strip, each where it is in the whole; a click goes there.
public final class ProblemRuler extends Region implements EditorComponent, TextListener {

    private static final double WIDTH = 12;
    private static final int MARK = 3;

    private final EditorSurface surface;
    private final Problems problems;

    public ProblemRuler(EditorSurface surface, Problems problems) {
        this.surface = surface;
        this.problems = problems;
        getStyleClass().add("problem-ruler");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Problems in the whole file");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
    }

    @Override
    public void install() {
        surface.addTextListener(this);
        problems.addListener(lines -> rebuild());
        setOnMouseClicked(this::goTo);
    }

    @Override
    public void loaded() {
        rebuild();
    }

    @Override
    public void edited(ShownChange change) {
        if (change.growth() != 0 && !problems.all().isEmpty()) {
            rebuild();
        }
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(mark -> {
            double y =
                    Math.rint((int) mark.getUserData() * (getHeight() - MARK) / Math.max(1, surface.lineCount() - 1));
            mark.resizeRelocate(2, y, WIDTH - 3, MARK);
        });
    }

    /// At most one mark for each line in a thousandth of the file, the worst.
    private void rebuild() {
        Map<Integer, PlacedProblem> marks = new TreeMap<>();
        int step = Math.max(1, surface.lineCount() / 1_000);
        problems.all().stream()
                .sorted(Comparator.comparing(
                        (PlacedProblem problem) -> problem.diagnostic().severity()))
                .forEach(problem -> marks.putIfAbsent(surface.lineOf(problem.start()) / step * step, problem));
        getChildren()
                .setAll(marks.entrySet().stream()
                        .map(mark -> mark(mark.getKey(), mark.getValue()))
                        .toList());
    }

    private static Region mark(int line, PlacedProblem problem) {
        Region mark = new Region();
        mark.getStyleClass().addAll("ruler-mark", problem.styleClass());
        mark.setUserData(line);
        return mark;
    }

    private void goTo(MouseEvent click) {
        int line = (int) (click.getY() / Math.max(1, getHeight()) * surface.lineCount());
        int near = problems.all().stream()
                .map(problem -> surface.lineOf(problem.start()))
                .min(Comparator.comparingInt(at -> Math.abs(at - line)))
                .orElse(Math.clamp(line, 0, surface.lineCount() - 1));
        surface.goTo(surface.startOf(near));
    }
}
