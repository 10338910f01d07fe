package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Names with values as chips, such as *app is reviews*; edited as `app=reviews`.
final class LabelsEditor extends FieldView<FormField.Labels> {

    private final Wrap box = new Wrap(6, 4);
    private final Button add = Rows.iconButton("plus", "Add, as name=value", () -> edit(""));

    LabelsEditor(FormDesk desk) {
        super(desk, FormField.Labels.class);
        box.getStyleClass().add("form-chips");
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
    void show(FormField.Labels now) {
        List<Node> nodes = new ArrayList<>();
        for (Map.Entry<String, String> entry : now.entries().entrySet()) {
            String name = entry.getKey();
            Chip chip = new Chip(
                    name + " is " + entry.getValue(),
                    () -> edit(name),
                    () -> remove(name),
                    Rows.text(name, "small"),
                    Rows.fixed("is", "small", "hint"),
                    Rows.text(entry.getValue(), "small", "medium"));
            chip.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    desk().focused(field().head().path().key(name));
                }
            });
            nodes.add(chip);
        }
        nodes.add(add);
        box.getChildren().setAll(nodes);
    }

    /// @param name of the entry; empty for a new one
    private void edit(String name) {
        List<String> names = List.copyOf(field().entries().keySet());
        int position = names.indexOf(name);
        TextField input =
                new TextField(position < 0 ? "" : name + "=" + field().entries().get(name));
        input.getStyleClass().addAll("small-field", "chip-field");
        input.setPrefColumnCount(16);
        input.setPromptText("name=value");
        input.setAccessibleText("Name and value, parted by an equals sign");
        HBox holder = new HBox(input);
        box.getChildren().set(position < 0 ? box.getChildren().size() - 1 : position, holder);
        input.requestFocus();
        boolean[] done = {false};
        Runnable commit = () -> {
            if (!done[0]) {
                done[0] = true;
                commit(name, input.getText().strip());
            }
        };
        input.setOnAction(_ -> commit.run());
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
        input.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                done[0] = true;
                show(field());
                event.consume();
            }
        });
    }

    private void commit(String name, String text) {
        show(field());
        int sign = text.indexOf('=');
        String newName = (sign < 0 ? text : text.substring(0, sign)).strip();
        String value = sign < 0 ? "" : text.substring(sign + 1).strip();
        if (newName.isEmpty()
                || (newName.equals(name) && value.equals(field().entries().get(name)))) {
            return;
        }
        YamlPath path = field().head().path();
        List<FormEdit> edits = new ArrayList<>();
        if (!name.isEmpty() && !newName.equals(name)) {
            edits.add(FormEdit.rename(path.key(name), newName));
        }
        edits.add(FormEdit.set(path.key(newName), YamlContent.of(value)));
        desk().edit((name.isEmpty() ? "Add to " : "Change ") + Words.lastKey(path), "", FormEdit.all(edits));
        add.requestFocus();
    }

    private void remove(String name) {
        YamlPath path = field().head().path();
        desk().edit("Remove from " + Words.lastKey(path), "", FormEdit.clear(path.key(name)));
        add.requestFocus();
    }
}
