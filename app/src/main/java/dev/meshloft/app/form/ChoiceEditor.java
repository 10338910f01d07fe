package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.yaml.YamlContent;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// One of few: a row of words when they are short, else a list.
final class ChoiceEditor extends FieldView<FormField.Choice> {

    private static final int ROOM = 46;

    private final HBox box = new HBox();
    private List<String> words = List.of();
    private boolean showing;

    ChoiceEditor(FormDesk desk) {
        super(desk, FormField.Choice.class);
        box.getStyleClass().add("form-choice");
    }

    @Override
    Region node() {
        return box;
    }

    @Override
    Node target() {
        Node shown = box.getChildren().isEmpty() ? box : box.getChildren().getFirst();
        return shown instanceof Pane pane && pane != box ? pane.getChildren().getFirst() : shown;
    }

    @Override
    void show(FormField.Choice now) {
        List<String> wanted = words(now);
        showing = true;
        if (!wanted.equals(words)) {
            words = wanted;
            box.getChildren().setAll(isShort(wanted) ? segments(wanted) : list(wanted));
            target().focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    desk().focused(field().head().path());
                }
            });
        }
        select(Math.max(0, position(now)));
        showing = false;
    }

    /// A value that is none of the options is one more.
    private static List<String> words(FormField.Choice now) {
        List<String> words = new ArrayList<>();
        if (!now.absent().isEmpty()) {
            words.add(now.absent());
        }
        words.addAll(now.options());
        if (!now.value().isEmpty() && !now.options().contains(now.value())) {
            words.add(now.value());
        }
        return words;
    }

    private int position(FormField.Choice now) {
        return now.value().isEmpty() ? (now.absent().isEmpty() ? -1 : 0) : words.lastIndexOf(now.value());
    }

    private static boolean isShort(List<String> words) {
        return words.size() <= 5
                && words.stream().mapToInt(word -> word.length() + 3).sum() <= ROOM;
    }

    private Node segments(List<String> wanted) {
        HBox row = Rows.segments(-1, this::chosen, wanted.toArray(String[]::new));
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private Node list(List<String> wanted) {
        ComboBox<String> list = new ComboBox<>(FXCollections.observableArrayList(wanted));
        list.setAccessibleText(field().head().label());
        list.setMaxWidth(320);
        list.valueProperty().addListener((_, _, value) -> {
            if (!showing && value != null) {
                chosen(words.indexOf(value));
            }
        });
        return list;
    }

    private void select(int position) {
        boolean none = position(field()) < 0;
        Node shown = box.getChildren().getFirst();
        if (shown instanceof ComboBox<?> list) {
            list.getSelectionModel().clearAndSelect(none ? -1 : position);
        } else if (shown instanceof HBox row) {
            for (int i = 0; i < row.getChildren().size(); i++) {
                if (row.getChildren().get(i) instanceof ToggleButton button) {
                    button.setSelected(!none && i == position);
                }
            }
        }
    }

    private void chosen(int position) {
        if (showing || position < 0) {
            return;
        }
        String word = words.get(position);
        boolean absent = position == 0 && word.equals(field().absent());
        if ((absent && field().value().isEmpty()) || word.equals(field().value())) {
            return;
        }
        FormEdit edit = absent
                ? FormEdit.clear(field().head().path())
                : FormEdit.set(field().head().path(), field().plain() ? YamlContent.typed(word) : YamlContent.of(word));
        desk().edit("Change " + Words.lastKey(field().head().path()), "", edit);
    }
}
