package dev.meshloft.app.look;

import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// Columns of lists whose rows are whole values and whose order is given.
public final class Columns {

    private Columns() {}

    /// @param content what stands in the cell of a row
    public static <T> TableColumn<T, T> of(String title, double width, double maxWidth, Function<T, Node> content) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMaxWidth(maxWidth);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : content.apply(row));
            }
        });
        return column;
    }
}
