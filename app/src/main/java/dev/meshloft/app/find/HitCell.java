package dev.meshloft.app.find;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One row of the results: a file with its count, or a line with the place in it.
final class HitCell extends TreeCell<ResultRow> {

    private static final double EDGES = 40;
    private static final double INDENT = 16;

    private final CheckBox box = new CheckBox();
    private @Nullable BooleanProperty bound;
    private @Nullable BooleanProperty boundHalf;

    HitCell() {
        setPrefWidth(0);
        box.setFocusTraversable(false);
        box.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable ResultRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (bound != null && boundHalf != null) {
            box.selectedProperty().unbindBidirectional(bound);
            box.indeterminateProperty().unbindBidirectional(boundHalf);
            bound = null;
            boundHalf = null;
        }
        if (empty || row == null || !(getTreeItem() instanceof CheckBoxTreeItem<ResultRow> item)) {
            setGraphic(null);
            return;
        }
        bound = item.selectedProperty();
        boundHalf = item.indeterminateProperty();
        box.selectedProperty().bindBidirectional(bound);
        box.indeterminateProperty().bindBidirectional(boundHalf);
        HBox line = new HBox(8, box);
        line.setAlignment(Pos.CENTER_LEFT);
        switch (row) {
            case ResultRow.OfFile file -> addFile(line, file);
            case ResultRow.OfHit hit -> addHit(line, hit.hit());
        }
        double indent = row instanceof ResultRow.OfHit ? INDENT : 0;
        line.prefWidthProperty().bind(widthProperty().subtract(indent + EDGES));
        line.setMaxWidth(USE_PREF_SIZE);
        setGraphic(line);
        setAccessibleText(row.words());
    }

    private static void addFile(HBox line, ResultRow.OfFile file) {
        line.getChildren()
                .addAll(
                        Icon.of("yaml", 14),
                        Rows.fixed(file.hits().file().fileName(), "medium"),
                        Rows.text(file.folder(), "hint", "small"));
        if (file.locked()) {
            line.getChildren().add(Rows.fixed("read-only", "hint", "small"));
        }
        line.getChildren()
                .addAll(
                        Rows.gap(),
                        Rows.fixed(Integer.toString(file.hits().hits().size()), "hint", "caption"));
    }

    private static void addHit(HBox line, Hit hit) {
        Label number = Rows.fixed(Integer.toString(hit.number()), "mono", "small", "hint");
        number.setMinWidth(36);
        number.setAlignment(Pos.CENTER_RIGHT);
        HBox text = new HBox(
                part(hit.line().substring(0, hit.shown().start())),
                found(hit.shown().in(hit.line())),
                part(hit.line().substring(hit.shown().end())));
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(number, text);
    }

    private static Label part(String words) {
        Label label = Rows.text(words, "mono", "small");
        label.setMinWidth(0);
        return label;
    }

    private static Label found(String words) {
        return Rows.fixed(words, "mono", "small", "found");
    }
}
