package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Several fields beside each other.
final class RowEditor extends FieldView<FormField.Row> {

    private final Wrap cells = new Wrap(8, 4);
    private final Button remove = Rows.iconButton(
            "x",
            "Remove",
            () -> desk().edit(
                            "Remove " + Words.lastKey(field().head().path()),
                            "",
                            FormEdit.clear(field().head().path())));
    private final HBox box = new HBox(4, cells, remove);
    private List<FieldView<?>> views = List.of();

    RowEditor(FormDesk desk) {
        super(desk, FormField.Row.class);
        HBox.setHgrow(cells, Priority.ALWAYS);
        cells.getStyleClass().add("form-row");
        remove.getStyleClass().add("form-row-remove");
    }

    @Override
    Region node() {
        return box;
    }

    @Override
    Node target() {
        return views.isEmpty() ? remove : views.getFirst().target();
    }

    @Override
    List<FieldView<?>> below() {
        return views;
    }

    @Override
    void show(FormField.Row now) {
        remove.setVisible(now.removable());
        remove.setManaged(now.removable());
        remove.setAccessibleText("Remove " + Words.lastKey(now.head().path()));
        List<Node> nodes = new ArrayList<>();
        List<FieldView<?>> next = new ArrayList<>();
        boolean same = true;
        for (FormField.Part part : now.parts()) {
            switch (part) {
                case FormField.Part.Word(String text) -> nodes.add(Rows.fixed(text, "secondary", "form-word"));
                case FormField.Part.Tag(String icon, String text) -> {
                    Label tag = Rows.fixed(text, "tag");
                    tag.setGraphic(Icon.of(icon, 12));
                    nodes.add(tag);
                }
                case FormField.Part.Cell(FormField field) -> {
                    FieldView<?> known = views.stream()
                            .filter(view -> view.fits(field))
                            .findFirst()
                            .orElse(null);
                    same &= known != null;
                    FieldView<?> view = known == null ? FieldViews.bare(desk(), field) : known;
                    view.update(field);
                    next.add(view);
                    nodes.add(view.node());
                }
            }
        }
        if (!same || nodes.size() != cells.getChildren().size()) {
            cells.getChildren().setAll(nodes);
        }
        views = List.copyOf(next);
    }
}
