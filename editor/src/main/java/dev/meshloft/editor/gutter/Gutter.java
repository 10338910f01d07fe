package dev.meshloft.editor.gutter;

import dev.meshloft.editor.icon.Icon;
import dev.meshloft.editor.icon.IconView;
import dev.meshloft.editor.problems.PlacedProblem;
import dev.meshloft.editor.problems.Problems;
import dev.meshloft.editor.surface.EditorComponent;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.LineSplice;
import dev.meshloft.editor.surface.TextListener;
import dev.meshloft.editor.text.ShownEdit;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Left of each line: the worst problem's icon (a bulb when there is a fix), the number, a bar when it was changed.
public final class Gutter implements EditorComponent, TextListener {

    private static final double ICON_BOX = 22;
    private static final double DIGIT = 8;
    private static final int FEWEST_DIGITS = 4;

    private final EditorSurface surface;
    private final Problems problems;
    private final ChangedLines changes;
    private int digits = FEWEST_DIGITS;
    private IntConsumer onIcon = line -> {};

    public Gutter(EditorSurface surface, Problems problems, ChangedLines changes) {
        this.surface = surface;
        this.problems = problems;
        this.changes = changes;
    }

    @Override
    public void install() {
        surface.addTextListener(this);
        problems.addListener(lines -> lines.forEach(line -> refresh(line, line)));
        changes.setListener(this::refresh);
        surface.area().setParagraphGraphicFactory(this::cell);
    }

    /// What a click on a line's problem icon does.
    public void setOnIcon(IntConsumer handler) {
        onIcon = handler;
    }

    @Override
    public void loaded() {
        fitDigits();
    }

    @Override
    public void edited(ShownEdit edit, LineSplice lines) {
        if (lines.growth() != 0) {
            fitDigits();
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

    private void refresh(int first, int last) {
        int to = Math.min(last, surface.lastVisible());
        for (int line = Math.max(first, surface.firstVisible()); line <= to; line++) {
            surface.area().recreateParagraphGraphic(line);
        }
    }

    private Node cell(int line) {
        Label number = new Label(Integer.toString(line + 1));
        number.getStyleClass().add("line-number");
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setMinWidth(digits * DIGIT);
        HBox cell = new HBox(icon(line), number, bar(line));
        cell.getStyleClass().add("editor-gutter");
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    private Node icon(int line) {
        StackPane box = new StackPane();
        box.setMinWidth(ICON_BOX);
        problems.worstOn(line).ifPresent(problem -> {
            box.getStyleClass().addAll("gutter-icon", problem.hasFix() ? "problem-fixable" : problem.styleClass());
            box.getChildren().add(view(problem));
            box.setAccessibleText(problem.diagnostic().severity().word() + ": "
                    + problem.diagnostic().message());
            box.setOnMouseClicked(click -> onIcon.accept(line));
        });
        return box;
    }

    private static IconView view(PlacedProblem problem) {
        return new IconView(problem.hasFix() ? Icon.BULB : problem.icon(), 14);
    }

    private Node bar(int line) {
        Region bar = new Region();
        bar.getStyleClass()
                .addAll(
                        "change-bar",
                        switch (changes.at(line)) {
                            case SAME -> "same";
                            case ADDED -> "added";
                            case MODIFIED -> "modified";
                        });
        return bar;
    }
}
