package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A sentence between fields.
final class NoteView extends FieldView<FormField.Note> {

    private final Label label = Rows.wrapped("", "hint", "small", "form-note");

    NoteView(FormDesk desk) {
        super(desk, FormField.Note.class);
    }

    @Override
    Region node() {
        return label;
    }

    @Override
    void show(FormField.Note now) {
        label.setText(now.text());
    }

    @Override
    Node target() {
        return label;
    }
}
