package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// A list of short texts as chips.
final class ChipsEditor extends FieldView<FormField.Chips> {

    private final Wrap box = new Wrap(6, 4);
    private final Button add = Rows.iconButton("plus", "Add", () -> edit(-1));

    ChipsEditor(FormDesk desk) {
        super(desk, FormField.Chips.class);
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
    void show(FormField.Chips now) {
        add.setAccessibleText("Add to " + Words.lastKey(now.head().path()));
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < now.items().size(); i++) {
            int position = i;
            String text = now.items().get(i);
            Chip chip = new Chip(text, () -> edit(position), () -> remove(position), Rows.text(text, "small"));
            chip.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    desk().focused(place(position));
                }
            });
            nodes.add(chip);
        }
        nodes.add(add);
        box.getChildren().setAll(nodes);
    }

    private YamlPath place(int position) {
        YamlPath path = field().head().path();
        return field().joined() ? path : path.index(position);
    }

    /// A text field takes the place of the chip; -1 for a new one.
    private void edit(int position) {
        boolean fresh = position < 0;
        TextField input = new TextField(fresh ? "" : field().items().get(position));
        input.getStyleClass().addAll("small-field", "chip-field");
        input.setPrefColumnCount(10);
        input.setPromptText(field().prompt());
        input.setAccessibleText(Words.lastKey(field().head().path()));
        int at = fresh ? box.getChildren().size() - 1 : position;
        box.getChildren().set(at, input);
        input.requestFocus();
        input.selectAll();
        boolean[] done = {false};
        Runnable commit = () -> {
            if (!done[0]) {
                done[0] = true;
                commit(position, input.getText().strip());
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

    private void commit(int position, String text) {
        List<String> items = field().items();
        boolean fresh = position < 0;
        show(field());
        if (text.isEmpty() || (!fresh && text.equals(items.get(position)))) {
            return;
        }
        List<String> next = new ArrayList<>(items);
        if (fresh) {
            next.add(text);
        } else {
            next.set(position, text);
        }
        YamlPath path = field().head().path();
        FormEdit edit = field().joined()
                ? FormEdit.set(path, YamlContent.of(String.join(",", next)))
                : fresh ? FormEdit.append(path, content(text)) : FormEdit.set(path.index(position), content(text));
        desk().edit((fresh ? "Add to " : "Change ") + Words.lastKey(path), "", edit);
        add.requestFocus();
    }

    private YamlContent content(String text) {
        return field().plain() ? YamlContent.typed(text) : YamlContent.of(text);
    }

    private void remove(int position) {
        YamlPath path = field().head().path();
        List<String> next = new ArrayList<>(field().items());
        next.remove(position);
        FormEdit edit = !field().joined()
                ? FormEdit.removeUpTo(path.index(position), path.parent())
                : next.isEmpty() ? FormEdit.remove(path) : FormEdit.set(path, YamlContent.of(String.join(",", next)));
        desk().edit("Remove from " + Words.lastKey(path), "", edit);
        add.requestFocus();
    }
}
