package dev.meshloft.app.form;

import dev.meshloft.app.form.model.Condition;
import dev.meshloft.app.form.model.Condition.Subject;
import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The conditions of a match as chips; one is edited in a row below them.
final class ConditionsEditor extends FieldView<FormField.Conditions> {

    private final Wrap chips = new Wrap(8, 6);
    private final Button add = Rows.iconButton("plus", "Add a condition", () -> edit(null));
    private final ConditionRow row = new ConditionRow(this::close);
    private final VBox box = new VBox(6, chips);

    ConditionsEditor(FormDesk desk) {
        super(desk, FormField.Conditions.class);
        chips.getStyleClass().add("form-chips");
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
    void show(FormField.Conditions now) {
        List<Node> nodes = new ArrayList<>();
        for (Condition condition : now.conditions()) {
            nodes.add(chip(condition));
        }
        if (nodes.isEmpty()) {
            nodes.add(Rows.fixed("any other request", "small", "hint"));
        }
        nodes.add(add);
        chips.getChildren().setAll(nodes);
    }

    private Chip chip(Condition condition) {
        Chip chip = new Chip(
                condition.words(),
                () -> edit(condition),
                () -> remove(condition),
                Rows.text(condition.subjectWords(), "small"),
                Rows.fixed(condition.verb().words(), "small", "hint"),
                Rows.text(condition.value(), "small", "medium"));
        chip.setMaxWidth(320);
        chip.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                desk().focused(condition.path());
            }
        });
        return chip;
    }

    /// @param condition null for a new one
    private void edit(@Nullable Condition condition) {
        if (condition != null && condition.subject() == Subject.OTHER) {
            desk().showInText(condition.path());
            return;
        }
        if (!box.getChildren().contains(row.node())) {
            box.getChildren().add(row.node());
        }
        row.show(condition, written -> commit(condition, written));
    }

    private void commit(@Nullable Condition condition, ConditionRow.Written to) {
        YamlPath match = field().head().path();
        FormEdit edit = condition == null
                ? Condition.write(match, to.subject(), to.name(), to.verb(), to.value())
                : condition.change(match, to.subject(), to.name(), to.verb(), to.value());
        close();
        desk().edit(condition == null ? "Add a condition" : "Change a condition", "", edit);
    }

    private void close() {
        box.getChildren().remove(row.node());
        add.requestFocus();
    }

    /// The last condition of the last match takes `match` with it.
    private void remove(Condition condition) {
        YamlPath route = field().head().path().parent().parent();
        desk().edit("Remove a condition", "", FormEdit.removeUpTo(condition.removes(), route));
        add.requestFocus();
    }
}
