package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A label, what edits the value, and below it what is wrong with it.
final class LineView<F extends FormField> extends FieldView<F> {

    private final FieldView<F> editor;
    private final Label label = Rows.text("", "form-label");
    private final ProblemLines problems;
    private final HBox line;
    private final VBox box;

    LineView(FormDesk desk, Class<F> type, FieldView<F> editor) {
        super(desk, type);
        this.editor = editor;
        problems = new ProblemLines(desk);
        line = new HBox(label, editor.node());
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("form-line-row");
        HBox.setHgrow(editor.node(), Priority.ALWAYS);
        box = new VBox(line, problems);
        box.getStyleClass().add("form-line");
        label.setLabelFor(editor.target());
    }

    @Override
    Region node() {
        return box;
    }

    @Override
    void show(F now) {
        label.setText(now.head().label());
        String about = now.head().description();
        if (!about.isEmpty()) {
            label.tooltipProperty().unbind();
            label.setTooltip(Rows.tooltip(about));
        }
        editor.update(now);
        problems.show(now.head().problems());
    }

    @Override
    Node target() {
        return editor.target();
    }

    @Override
    List<FieldView<?>> below() {
        return editor.below();
    }

    @Override
    void setLabelWidth(double width) {
        label.setMinWidth(width);
        label.setMaxWidth(width);
        problems.setIndent(width);
    }
}
