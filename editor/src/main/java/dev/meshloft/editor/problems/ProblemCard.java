package dev.meshloft.editor.problems;

import dev.meshloft.core.diagnostic.Diagnostic;
import dev.meshloft.core.diagnostic.QuickFix;
import dev.meshloft.core.diagnostic.Related;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.editor.icon.Icon;
import dev.meshloft.editor.icon.IconView;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One problem in words, with its rule, related places and fixes.
public final class ProblemCard extends VBox {

    public ProblemCard(PlacedProblem problem, Consumer<QuickFix> onFix, Consumer<SourceRef> onGoTo) {
        Diagnostic diagnostic = problem.diagnostic();
        getStyleClass().addAll("problem-card", problem.styleClass());
        getChildren().addAll(headline(problem), rule(diagnostic));
        diagnostic.related().forEach(related -> getChildren().add(related(related, onGoTo)));
        diagnostic.fixes().forEach(fix -> getChildren().add(fix(fix, onFix)));
    }

    private static Node headline(PlacedProblem problem) {
        Label message = new Label(problem.diagnostic().message());
        message.getStyleClass().add("problem-message");
        message.setWrapText(true);
        HBox.setHgrow(message, Priority.ALWAYS);
        HBox row = new HBox(new IconView(problem.icon(), 16), message);
        row.getStyleClass().add("problem-headline");
        return row;
    }

    private static Node rule(Diagnostic diagnostic) {
        Label rule = new Label(diagnostic.rule().id());
        rule.getStyleClass().add("problem-rule");
        Label codes = new Label(String.join(" ", diagnostic.rule().codes()));
        codes.getStyleClass().add("problem-rule");
        HBox row = new HBox(rule, codes);
        row.getStyleClass().add("problem-rules");
        return row;
    }

    private static Node related(Related related, Consumer<SourceRef> onGoTo) {
        Hyperlink link = new Hyperlink(related.at().file().fileName());
        link.getStyleClass().add("problem-place");
        link.setOnAction(click -> onGoTo.accept(related.at()));
        Label message = new Label(related.message());
        message.getStyleClass().add("problem-related");
        HBox row = new HBox(message, link);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("problem-rules");
        return row;
    }

    private static Node fix(QuickFix fix, Consumer<QuickFix> onFix) {
        Button button = new Button(fix.title(), new IconView(Icon.BULB, 14));
        button.getStyleClass().add("problem-fix");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(click -> onFix.accept(fix));
        return button;
    }
}
