package dev.meshloft.editor.gutter;

import dev.meshloft.editor.icon.Icon;
import dev.meshloft.editor.icon.IconView;
import dev.meshloft.editor.problems.PlacedProblem;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What stands left of one line.
final class GutterCell extends HBox {

    private static final double ICON_BOX = 22;
    private static final double DIGIT = 8;
    private static final double FOLD_BOX = 14;
    private static final double NUMBER_GAP = 9;

    GutterCell(int line, int digits, LineMark mark) {
        getStyleClass().add("editor-gutter");
        setAlignment(Pos.CENTER_LEFT);
        Label number = new Label(Integer.toString(line + 1));
        number.getStyleClass().add("line-number");
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setMinWidth(digits * DIGIT + 2 * NUMBER_GAP);
        Region bar = new Region();
        bar.getStyleClass().addAll("change-bar", styleClass(mark));
        getChildren().setAll(space(ICON_BOX), number, bar, space(FOLD_BOX));
    }

    /// A bulb when there is a fix.
    void showProblem(PlacedProblem problem, Runnable clicked) {
        StackPane box = new StackPane(new IconView(problem.hasFix() ? Icon.BULB : problem.icon(), 14));
        box.setMinWidth(ICON_BOX);
        box.getStyleClass().addAll("gutter-icon", problem.hasFix() ? "problem-fixable" : problem.styleClass());
        box.setAccessibleText(problem.diagnostic().severity().word() + ": "
                + problem.diagnostic().message());
        box.setOnMouseClicked(click -> clicked.run());
        getChildren().set(0, box);
    }

    void showFold(boolean folded, Runnable clicked) {
        StackPane box = new StackPane(new IconView(folded ? Icon.RIGHT : Icon.DOWN, 12));
        box.setMinWidth(FOLD_BOX);
        box.getStyleClass().addAll("gutter-fold", folded ? "folded" : "open");
        box.setAccessibleText(folded ? "Unfold" : "Fold");
        box.setOnMouseClicked(click -> clicked.run());
        getChildren().set(3, box);
    }

    private static Node space(double width) {
        Region space = new Region();
        space.setMinWidth(width);
        return space;
    }

    private static String styleClass(LineMark mark) {
        return switch (mark) {
            case SAME -> "same";
            case ADDED -> "added";
            case MODIFIED -> "modified";
        };
    }
}
