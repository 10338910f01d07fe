package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A part of the inspector with a head: rows of facts, each with the line that decides it at the right end. A click on
/// the head folds it.
final class Section {

    private static final double NAME_WIDTH = 76;
    private static final int SHORT = 14;

    private final VBox rows = new VBox(6);
    private final VBox root;

    /// @param count what stands at the right end of the head; empty for nothing
    Section(String title, String count) {
        Icon sign = Icon.of("chev-d", 12);
        Label name = Rows.text(title, "strong");
        HBox head = row(sign.styled("faint"), name, Rows.gap(), Rows.fixed(count, "hint", "small"));
        head.getStyleClass().add("section-head");
        root = new VBox(6, head, rows);
        root.getStyleClass().add("inspector-section");
        head.setOnMouseClicked(_ -> {
            rows.setVisible(!rows.isVisible());
            rows.setManaged(rows.isVisible());
            sign.setRotate(rows.isVisible() ? 0 : -90);
        });
    }

    static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        return row;
    }

    VBox root() {
        return root;
    }

    boolean isEmpty() {
        return rows.getChildren().isEmpty();
    }

    void add(Node row) {
        rows.getChildren().add(row);
    }

    /// A sentence.
    void note(String words) {
        add(Rows.wrapped(words, "small", "secondary"));
    }

    /// `mTLS   🔒 Strict   mesh-mtls.yaml:7`. Many words stand in a line of their own below.
    ///
    /// @param icon empty for none
    /// @param place null when nothing is written that decides
    void fact(String name, String icon, String words, @Nullable Node place) {
        Label label = Rows.text(name, "secondary");
        label.setMinWidth(NAME_WIDTH);
        label.setPrefWidth(NAME_WIDTH);
        label.setMaxWidth(NAME_WIDTH);
        Icon sign = icon.isEmpty() ? null : Icon.of(icon, 14);
        boolean below = place != null && words.length() > SHORT;
        HBox row = row(label);
        if (sign != null) {
            row.getChildren().add(sign);
        }
        row.getChildren().addAll(below ? List.of(Rows.gap()) : List.of(Rows.text(words), Rows.gap()));
        if (place != null) {
            row.getChildren().add(place);
        }
        add(below ? new VBox(2, row, Rows.wrapped(words)) : row);
    }
}
