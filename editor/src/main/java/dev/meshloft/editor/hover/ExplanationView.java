package dev.meshloft.editor.hover;

import dev.meshloft.core.assist.Explanation;
import dev.meshloft.core.assist.Fact;
import dev.meshloft.core.resource.SourceRef;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a thing is, in words, facts and links.
public final class ExplanationView extends VBox {

    private static final double LABELS = 64;

    public ExplanationView(Explanation explanation, Consumer<SourceRef> onGoTo) {
        getStyleClass().add("explanation");
        add(explanation.title(), "explanation-title");
        add(explanation.subtitle(), "explanation-subtitle");
        add(explanation.text(), "explanation-text");
        if (!explanation.facts().isEmpty()) {
            getChildren().add(facts(explanation, onGoTo));
        }
        explanation.links().forEach(link -> getChildren().add(link(link.words(), link.at(), onGoTo)));
    }

    private void add(String words, String styleClass) {
        if (!words.isEmpty()) {
            Label label = new Label(words);
            label.getStyleClass().add(styleClass);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            getChildren().add(label);
        }
    }

    private static Node facts(Explanation explanation, Consumer<SourceRef> onGoTo) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("explanation-facts");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(LABELS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(labels, values);
        int row = 0;
        for (Fact fact : explanation.facts()) {
            Label label = new Label(fact.label());
            label.getStyleClass().add("explanation-label");
            grid.addRow(row++, label, value(fact, onGoTo));
        }
        return grid;
    }

    private static Node value(Fact fact, Consumer<SourceRef> onGoTo) {
        if (fact.at().isPresent()) {
            return link(fact.value(), fact.at().get(), onGoTo);
        }
        Label value = new Label(fact.value());
        value.getStyleClass().add("explanation-value");
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        return value;
    }

    private static Node link(String words, SourceRef at, Consumer<SourceRef> onGoTo) {
        Hyperlink link = new Hyperlink(words);
        link.getStyleClass().add("explanation-link");
        link.setOnAction(click -> onGoTo.accept(at));
        return link;
    }
}
