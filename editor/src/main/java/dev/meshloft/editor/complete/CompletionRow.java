package dev.meshloft.editor.complete;

import dev.meshloft.core.assist.Completion;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.icon.IconView;
import dev.meshloft.editor.icon.KindIcons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One thing that can be inserted: icon, label with what was typed in bold, detail at the right.
final class CompletionRow {

    private CompletionRow() {}

    static Node of(Completion completion) {
        IconView icon = new IconView(KindIcons.of(completion.kind()), 14);
        HBox label = label(completion);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label detail = new Label(completion.detail());
        detail.getStyleClass().add("completion-detail");
        detail.setMinWidth(0);
        HBox row = new HBox(icon, label, detail);
        row.getStyleClass().add("completion-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(completion.label() + " " + completion.detail());
        return row;
    }

    /// Parts are labels of their own, because a bold part is no wider in a code font but a text flow would not be cut
    /// short with an ellipsis.
    private static HBox label(Completion completion) {
        HBox parts = new HBox();
        parts.getStyleClass().add("completion-label");
        parts.setAlignment(Pos.CENTER_LEFT);
        parts.setMinWidth(60);
        String text = completion.label();
        int from = 0;
        for (TextRange match : completion.matched()) {
            add(parts, text.substring(from, match.start()), "");
            add(parts, match.in(text), "matched");
            from = match.end();
        }
        add(parts, text.substring(from), "");
        return parts;
    }

    private static void add(HBox parts, String text, String styleClass) {
        if (!text.isEmpty()) {
            Label part = new Label(text);
            part.getStyleClass().addAll("completion-part", styleClass);
            boolean last = !styleClass.equals("matched");
            part.setMinWidth(last ? 0 : Region.USE_PREF_SIZE);
            parts.getChildren().add(part);
        }
    }
}
