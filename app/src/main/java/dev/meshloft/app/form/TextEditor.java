package dev.meshloft.app.form;

import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField;
import dev.meshloft.app.form.model.FormField.Text.Style;
import dev.meshloft.core.yaml.YamlContent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One line of text, written as it is typed. Emptied, the field is taken out when the keyboard leaves it, so that
/// retyping a value does not lose its place and its comment.
final class TextEditor extends FieldView<FormField.Text> {

    private static final Pattern WITH_UNIT = Pattern.compile("([0-9.]+)\\s*(ms|s|m|h)");
    private static final double NUMBER_WIDTH = 72;
    private static final double TEXT_WIDTH = 96;
    private static final double ROW_WIDTH = 120;
    private static final double LONE_WIDTH = 144;

    private final TextField input = new TextField();
    private final Label unit = new Label();
    private final StackPane box = new StackPane(input, unit);
    private int visit;
    private boolean showing;

    TextEditor(FormDesk desk) {
        super(desk, FormField.Text.class);
        unit.getStyleClass().addAll("hint", "form-unit");
        unit.setMouseTransparent(true);
        StackPane.setAlignment(unit, Pos.CENTER_RIGHT);
        box.getStyleClass().add("form-text");
        box.setAlignment(Pos.CENTER_LEFT);
        input.textProperty().addListener((_, _, text) -> typed(text));
        input.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                visit++;
                desk.focused(field().head().path());
            } else {
                left();
            }
        });
        input.setOnAction(_ -> left());
        input.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                render(field());
            }
        });
    }

    @Override
    Region node() {
        return box;
    }

    @Override
    Node target() {
        return input;
    }

    @Override
    void show(FormField.Text now) {
        boolean narrow = now.style() != Style.TEXT;
        box.setMinWidth(narrow ? NUMBER_WIDTH : TEXT_WIDTH);
        boolean inRow = now.head().label().isEmpty();
        box.setMaxWidth(narrow ? (inRow ? NUMBER_WIDTH : LONE_WIDTH) : inRow ? ROW_WIDTH : 320);
        input.setPromptText(now.prompt());
        input.setAccessibleText(
                now.head().label().isEmpty()
                        ? now.head().path().toString()
                        : now.head().label());
        if (!input.isFocused() || !written(input.getText()).equals(now.value())) {
            render(now);
        }
        input.getStyleClass().removeAll("has-error", "has-warning", "has-info");
        now.head().problems().stream()
                .findFirst()
                .ifPresent(worst ->
                        input.getStyleClass().add("has-" + worst.severity().word()));
    }

    private void render(FormField.Text now) {
        Matcher parts = WITH_UNIT.matcher(now.value());
        boolean split = now.style() == Style.DURATION && parts.matches();
        showing = true;
        unit.setText(split ? parts.group(2) : now.style() == Style.PERCENT ? "%" : "");
        String text = split ? parts.group(1) : now.value();
        if (!text.equals(input.getText())) {
            input.setText(text);
        }
        input.pseudoClassStateChanged(WITH_UNIT_STATE, !unit.getText().isEmpty());
        showing = false;
    }

    private static final javafx.css.PseudoClass WITH_UNIT_STATE = javafx.css.PseudoClass.getPseudoClass("with-unit");

    private void typed(String text) {
        if (showing || text.isBlank()) {
            return;
        }
        if (field().style() == Style.DURATION && !isNumber(text)) {
            unit.setText("");
        }
        String value = written(text);
        if (!value.equals(field().value())) {
            write(value);
        }
    }

    private void write(String value) {
        YamlContent content = switch (field().style()) {
            case NUMBER, PERCENT -> YamlContent.typed(value);
            case TEXT, DURATION -> YamlContent.of(value);
        };
        desk().edit(
                        "Change " + name(),
                        "form:" + field().head().path() + ":" + visit,
                        FormEdit.set(field().head().path(), content));
    }

    private void left() {
        if (input.getText().isBlank() && !field().value().isEmpty()) {
            if (field().required()) {
                render(field());
            } else {
                desk().edit(
                                "Remove " + name(),
                                "",
                                FormEdit.clear(field().head().path()));
            }
        } else {
            render(field());
        }
    }

    /// What is written for a text: a duration without a unit has the one that stands beside it.
    private String written(String text) {
        String plain = text.strip();
        return field().style() == Style.DURATION && isNumber(plain)
                ? plain + (unit.getText().isEmpty() ? "s" : unit.getText())
                : plain;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }

    private String name() {
        return Words.lastKey(field().head().path());
    }
}
