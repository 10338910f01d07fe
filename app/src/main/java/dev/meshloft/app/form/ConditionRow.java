package dev.meshloft.app.form;

import dev.meshloft.app.form.model.Condition;
import dev.meshloft.app.form.model.Condition.Subject;
import dev.meshloft.app.form.model.Condition.Verb;
import dev.meshloft.app.look.Rows;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Where one condition is written: what, name, how, value.
final class ConditionRow {

    /// What was written.
    record Written(Subject subject, String name, Verb verb, String value) {}

    private static final List<Subject> SUBJECTS = List.of(
            Subject.PATH,
            Subject.METHOD,
            Subject.HEADER,
            Subject.WITHOUT_HEADER,
            Subject.QUERY,
            Subject.HOST,
            Subject.PORT,
            Subject.SCHEME,
            Subject.NAMESPACE,
            Subject.LABEL);

    private final ComboBox<Subject> subject = new ComboBox<>(FXCollections.observableArrayList(SUBJECTS));
    private final TextField name = new TextField();
    private final ComboBox<Verb> verb = new ComboBox<>();
    private final TextField value = new TextField();
    private final Button done = Rows.button("Add condition", this::commit, "small-button");
    private final Wrap box = new Wrap(6, 6);
    private Consumer<Written> written = _ -> {};

    ConditionRow(Runnable cancelled) {
        box.getStyleClass().add("form-condition");
        subject.setConverter(words(Subject::words));
        verb.setConverter(words(Verb::words));
        subject.setAccessibleText("What of the request");
        verb.setAccessibleText("How it is compared");
        name.setPromptText("name");
        name.setPrefColumnCount(8);
        value.setPromptText("value");
        value.setPrefColumnCount(10);
        subject.valueProperty().addListener((_, _, now) -> arrange(now));
        verb.valueProperty().addListener((_, _, now) -> {
            value.setVisible(now != Verb.PRESENT);
            value.setManaged(now != Verb.PRESENT);
        });
        name.setOnAction(_ -> value.requestFocus());
        value.setOnAction(_ -> commit());
        box.getChildren()
                .setAll(subject, name, verb, value, done, Rows.button("Cancel", cancelled, "flat", "small-button"));
        box.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelled.run();
                event.consume();
            }
        });
    }

    Region node() {
        return box;
    }

    /// @param condition what is edited; null for a new one
    void show(@Nullable Condition condition, Consumer<Written> handler) {
        written = handler;
        subject.setValue(condition == null ? Subject.PATH : condition.subject());
        verb.setValue(condition == null ? Verb.STARTS_WITH : condition.verb());
        name.setText(condition == null ? "" : condition.name());
        value.setText(condition == null ? "" : condition.value());
        done.setText(condition == null ? "Add condition" : "Change condition");
        value.requestFocus();
        value.selectAll();
    }

    private void arrange(Subject now) {
        name.setVisible(now.isNamed());
        name.setManaged(now.isNamed());
        List<Verb> verbs = now.isPlain()
                ? List.of(Verb.IS)
                : now.isNamed()
                        ? List.of(Verb.IS, Verb.STARTS_WITH, Verb.MATCHES, Verb.PRESENT)
                        : List.of(Verb.IS, Verb.STARTS_WITH, Verb.MATCHES);
        Verb before = verb.getValue();
        verb.getItems().setAll(verbs);
        verb.setValue(
                verbs.contains(before) && now != Subject.METHOD
                        ? before
                        : now == Subject.PATH ? Verb.STARTS_WITH : Verb.IS);
    }

    private void commit() {
        Subject what = subject.getValue();
        boolean nameless = what.isNamed() && name.getText().isBlank();
        boolean valueless = verb.getValue() != Verb.PRESENT && value.getText().isBlank();
        if (nameless) {
            name.requestFocus();
        } else if (valueless) {
            value.requestFocus();
        } else {
            written.accept(new Written(
                    what,
                    what.isNamed() ? name.getText().strip() : "",
                    verb.getValue(),
                    value.getText().strip()));
        }
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
