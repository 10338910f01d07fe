package dev.meshloft.editor.complete;

import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.assist.CompletionList;
import dev.meshloft.core.resource.SourceRef;
import dev.meshloft.editor.hover.ExplanationView;
import dev.meshloft.editor.popup.PickList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The list of completions, and beside it what the selected one is.
final class CompletionBox extends HBox {

    static final int ROWS = 8;
    static final double LIST = 280;
    static final double EXPLANATION = 240;

    private final PickList<Completion> list = new PickList<>(ROWS, CompletionRow::of);
    private final Label scope = new Label();
    private final StackPane explanation = new StackPane();
    private final Consumer<SourceRef> onGoTo;

    CompletionBox(Consumer<Completion> picked, Consumer<SourceRef> onGoTo) {
        this.onGoTo = onGoTo;
        list.setOnPick(picked);
        list.setOnSelected(this::explain);
        BorderPane left = new BorderPane(list);
        left.setBottom(footer());
        left.setMinWidth(LIST);
        left.setMaxWidth(LIST);
        explanation.getStyleClass().add("completion-explanation");
        explanation.setMinWidth(EXPLANATION);
        explanation.setMaxWidth(EXPLANATION);
        getChildren().setAll(left, explanation);
        getStyleClass().add("completion-box");
    }

    /// @param label that stays selected when it is still there; empty for the first
    /// @param wide whether there is room for the explanation
    void show(CompletionList shown, String label, boolean wide) {
        explanation.setVisible(wide);
        explanation.setManaged(wide);
        scope.setText(shown.footer());
        int position = 0;
        for (int i = 0; i < shown.items().size(); i++) {
            if (shown.items().get(i).label().equals(label)) {
                position = i;
                break;
            }
        }
        list.show(shown.items(), position);
    }

    PickList<Completion> list() {
        return list;
    }

    Optional<Completion> selected() {
        return list.selected();
    }

    private void explain() {
        explanation
                .getChildren()
                .setAll(list.selected().map(item -> new ExplanationView(item.explanation(), onGoTo)).stream()
                        .toList());
    }

    private Region footer() {
        Label hint = new Label("Enter insert");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        scope.setMinWidth(0);
        hint.setMinWidth(USE_PREF_SIZE);
        HBox footer = new HBox(scope, gap, hint);
        footer.getStyleClass().add("completion-footer");
        return footer;
    }
}
