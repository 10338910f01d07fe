package dev.meshloft.editor.diff;

import dev.meshloft.core.change.FieldDiff;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The fields that differ, one row each: path, before, after, and where it is written.
final class FieldList extends VBox {

    private static final double[] SHARES = {38, 22, 22, 18};

    private static final double ROW = 28;

    private final ListView<FieldRow> list = new ListView<>();
    private final CheckBox ignoreDefaults = new CheckBox("Leave out what is the default anyway");
    private final Consumer<FieldRow> onGoTo;

    FieldList(Consumer<FieldRow> onGoTo) {
        this.onGoTo = onGoTo;
        getStyleClass().add("diff-fields");
        ignoreDefaults.getStyleClass().add("diff-option");
        HBox options = new HBox(ignoreDefaults);
        options.getStyleClass().add("diff-head");
        options.setAlignment(Pos.CENTER_LEFT);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText("Fields that differ");
        list.setOnKeyPressed(event -> {
            FieldRow selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && selected != null) {
                onGoTo.accept(selected);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(options, head(), list);
        showEmpty();
    }

    CheckBox ignoreDefaults() {
        return ignoreDefaults;
    }

    ListView<FieldRow> list() {
        return list;
    }

    void show(List<FieldRow> rows) {
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(rows);
        if (selected >= 0 && !rows.isEmpty()) {
            list.getSelectionModel().select(Math.min(selected, rows.size() - 1));
        }
    }

    void goTo(int row) {
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(Math.max(0, row - 2));
    }

    private void showEmpty() {
        Label same = new Label("No field differs. The texts differ in comments, order or style at most.");
        same.setWrapText(true);
        same.getStyleClass().add("diff-empty");
        list.setPlaceholder(same);
    }

    private static Node head() {
        GridPane head = grid();
        head.getStyleClass().add("diff-field-head");
        List<String> words = List.of("Field", "Before", "After", "Written in");
        for (int i = 0; i < words.size(); i++) {
            Label word = new Label(words.get(i));
            word.setMaxWidth(Double.MAX_VALUE);
            word.setAlignment(i == words.size() - 1 ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            head.add(word, i, 0);
        }
        return head;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.setHgap(8);
        return grid;
    }

    private final class Cell extends ListCell<FieldRow> {

        private final GridPane grid = grid();

        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(FieldRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty ? null : grid);
            if (!empty) {
                fill(row);
            }
        }

        private void fill(FieldRow row) {
            FieldDiff diff = row.diff();
            Label path = value(row.label(), "diff-path");
            path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            HBox field = new HBox(6, kind(diff.kind()), path);
            field.setAlignment(Pos.CENTER_LEFT);
            Hyperlink place = new Hyperlink(row.place());
            place.getStyleClass().add("diff-place");
            place.setVisible(!row.place().isEmpty());
            place.setMaxWidth(Double.MAX_VALUE);
            place.setOnAction(_ -> onGoTo.accept(row));
            place.setTooltip(new Tooltip(row.place()));
            grid.getChildren().clear();
            grid.addRow(
                    0,
                    field,
                    value(orNotSet(diff.before()), diff.before().isEmpty() ? "diff-not-set" : "diff-before"),
                    value(orNotSet(diff.after()), diff.after().isEmpty() ? "diff-not-set" : "diff-after"),
                    place);
            setAccessibleText(row.label() + ": " + orNotSet(diff.before()) + " becomes " + orNotSet(diff.after()));
        }

        private static String orNotSet(String value) {
            return value.isEmpty() ? "not set" : value;
        }

        private static Label value(String text, String styleClass) {
            Label label = new Label(text);
            label.getStyleClass().add(styleClass);
            label.setMinWidth(0);
            Tooltip whole = new Tooltip(text);
            whole.setWrapText(true);
            whole.setMaxWidth(480);
            label.setTooltip(whole);
            return label;
        }

        private static Label kind(FieldDiff.Kind kind) {
            Label label = new Label(
                    switch (kind) {
                        case ADDED -> "A";
                        case REMOVED -> "D";
                        case CHANGED -> "M";
                        case MOVED -> "↕";
                    });
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.getStyleClass()
                    .addAll(
                            "diff-kind",
                            switch (kind) {
                                case ADDED -> "added";
                                case REMOVED -> "removed";
                                case CHANGED, MOVED -> "modified";
                            });
            return label;
        }
    }
}
