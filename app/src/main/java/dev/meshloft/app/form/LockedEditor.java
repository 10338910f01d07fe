package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A value that only the text can show, with the way there.
final class LockedEditor extends FieldView<FormField.Locked> {

    private final Label text = Rows.text("", "mono", "secondary");
    private final Label reason = Rows.text("", "small", "hint");
    private final Hyperlink link =
            Rows.link("Show in YAML", () -> desk().showInText(field().head().path()));
    private final HBox box = new HBox(8, text, reason, Rows.gap(), link);

    LockedEditor(FormDesk desk) {
        super(desk, FormField.Locked.class);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("form-locked");
        link.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    Region node() {
        return box;
    }

    @Override
    void show(FormField.Locked now) {
        text.setText(now.text());
        reason.setText(now.reason());
    }

    @Override
    Node target() {
        return link;
    }
}
