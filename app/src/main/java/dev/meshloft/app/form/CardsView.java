package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A list of mappings, one card each.
final class CardsView extends FieldView<FormField.Cards> {

    private final Label title = Rows.text("", "form-section-title");
    private final Label empty = Rows.wrapped("", "secondary", "form-empty");
    private final AddMenu add;
    private final HBox head;
    private final FieldColumn column;
    private final ProblemLines problems;
    private final VBox box;

    CardsView(FormDesk desk) {
        super(desk, FormField.Cards.class);
        add = new AddMenu("Add…", desk::add);
        column = new FieldColumn(desk);
        column.getStyleClass().add("form-cards");
        problems = new ProblemLines(desk);
        head = new HBox(8, title, Rows.gap(), add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-section-head");
        box = new VBox(head, empty, column, problems);
        box.getStyleClass().add("form-card-list");
    }

    @Override
    Region node() {
        return box;
    }

    @Override
    Node target() {
        return add;
    }

    @Override
    List<FieldView<?>> below() {
        return column.views();
    }

    @Override
    void show(FormField.Cards now) {
        boolean headed = !now.head().label().isEmpty();
        title.setText(now.head().label());
        add.show(now.additions());
        head.setVisible(headed);
        head.setManaged(headed);
        boolean none = now.cards().isEmpty() && !now.empty().isEmpty();
        empty.setText(now.empty());
        empty.setVisible(none);
        empty.setManaged(none);
        column.show(now.cards());
        for (FieldView<?> view : column.views()) {
            if (view instanceof CardView card) {
                card.setSiblings(now.cards());
            }
        }
        problems.show(now.head().problems());
    }
}
