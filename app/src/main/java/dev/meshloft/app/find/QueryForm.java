package dev.meshloft.app.find;

import dev.meshloft.app.look.Rows;
import dev.meshloft.editor.find.Search;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The fields of a search: words, how they are meant, and which files.
final class QueryForm {

    private static final double WIDTH = 300;

    private final TextField words = field("Find in all files", "find-words");
    private final TextField with = field("Replace with", "replace-words");
    private final TextField include = field("Files, such as *.yaml, routes/**", "find-include");
    private final TextField exclude = field("Not in these files", "find-exclude");
    private final ToggleButton matchCase = toggle("Aa", "Match case");
    private final ToggleButton wholeWord = toggle("W", "Whole word");
    private final ToggleButton regex = toggle(".*", "Regular expression, as in Istio (RE2)");
    private final Label problem = Rows.wrapped("", "small", "error-text");
    private final HBox withRow = row(with);
    private final VBox root = new VBox(6);
    private Runnable changed = () -> {};

    QueryForm() {
        root.getChildren()
                .setAll(row(words, matchCase, wholeWord, regex), withRow, row(include), row(exclude), problem);
        root.getStyleClass().add("find-form");
        root.setMinWidth(WIDTH);
        root.setMaxWidth(WIDTH);
        for (TextField field : new TextField[] {words, include, exclude, with}) {
            field.textProperty().addListener(_ -> changed.run());
        }
        for (ToggleButton button : new ToggleButton[] {matchCase, wholeWord, regex}) {
            button.setOnAction(_ -> changed.run());
        }
        matchCase.setId("find-case");
        wholeWord.setId("find-word");
        regex.setId("find-regex");
        showReplace(false);
        say("");
    }

    Node root() {
        return root;
    }

    void setOnChanged(Runnable handler) {
        changed = handler;
    }

    /// Enter in the first field.
    void setOnEnter(Runnable handler) {
        words.setOnAction(_ -> handler.run());
    }

    Query query() {
        return new Query(
                new Search(words.getText(), matchCase.isSelected(), wholeWord.isSelected(), regex.isSelected()),
                Globs.of(include.getText()),
                Globs.of(exclude.getText()));
    }

    String replacement() {
        return with.getText();
    }

    boolean replaces() {
        return withRow.isVisible();
    }

    void showReplace(boolean shown) {
        withRow.setVisible(shown);
        withRow.setManaged(shown);
    }

    /// Puts the keyboard into the first field, with other words in it when there are some.
    void focus(String selected) {
        if (!selected.isEmpty()) {
            words.setText(selected);
        }
        words.requestFocus();
        words.selectAll();
    }

    void say(String wrong) {
        problem.setText(wrong);
        problem.setVisible(!wrong.isEmpty());
        problem.setManaged(!wrong.isEmpty());
    }

    private static HBox row(Region... parts) {
        HBox row = new HBox(4, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(parts[0], Priority.ALWAYS);
        return row;
    }

    private static TextField field(String prompt, String id) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setId(id);
        return field;
    }

    private static ToggleButton toggle(String words, String explanation) {
        ToggleButton button = new ToggleButton(words);
        button.getStyleClass().addAll("small-button", "find-toggle");
        button.setTooltip(Rows.tooltip(explanation));
        button.setAccessibleText(explanation);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
