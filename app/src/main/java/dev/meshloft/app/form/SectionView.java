package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A mapping: its fields below a heading.
final class SectionView extends FieldView<FormField.Section> {

    private final Label title = Rows.text("", "form-section-title");
    private final AddMenu add;
    private final TextField key = new TextField();
    private final Button remove;
    private final FieldColumn column;
    private final ProblemLines problems;
    private final VBox box;

    SectionView(FormDesk desk) {
        super(desk, FormField.Section.class);
        add = new AddMenu("Add…", desk::add);
        column = new FieldColumn(desk);
        problems = new ProblemLines(desk);
        remove = Rows.iconButton("x", "Remove", this::remove);
        key.setPromptText("Add, by name");
        key.getStyleClass().add("small-field");
        key.setPrefColumnCount(10);
        key.setOnAction(_ -> addKey());
        HBox head = new HBox(8, title, Rows.gap(), key, add, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-section-head");
        box = new VBox(head, column, problems);
        box.getStyleClass().add("form-section");
    }

    @Override
    Region node() {
        return box;
    }

    @Override
    Node target() {
        return column.views().isEmpty() ? add : column.views().getFirst().target();
    }

    @Override
    List<FieldView<?>> below() {
        return column.views();
    }

    @Override
    void setLabelWidth(double width) {
        column.setLeastLabelWidth(width);
    }

    @Override
    void show(FormField.Section now) {
        title.setText(now.head().label());
        add.show(now.additions());
        key.setVisible(now.keyed());
        key.setManaged(now.keyed());
        key.setAccessibleText("Add to " + now.head().label() + ", by name");
        remove.setVisible(now.removable());
        remove.setManaged(now.removable());
        remove.setAccessibleText("Remove " + now.head().label());
        column.show(now.fields());
        column.setVisible(!now.fields().isEmpty());
        column.setManaged(!now.fields().isEmpty());
        problems.show(now.head().problems());
    }

    private void remove() {
        desk().edit(
                        "Remove " + Words.lastKey(field().head().path()),
                        "",
                        FormEdit.clear(field().head().path()));
    }

    private void addKey() {
        String name = key.getText().strip();
        if (!name.isEmpty()) {
            key.clear();
            desk().open(field().head().path().key(name));
        }
    }
}
