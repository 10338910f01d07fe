package dev.meshloft.app.inspector;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A part of the inspector with a head: rows of facts, each with the line that decides it at the right end.
final class Section {

    private static final double NAME_WIDTH = 72;

    private final VBox root;

    /// @param count what stands at the right end of the head; empty for nothing
    Section(String title, String count) {
        HBox head = new HBox(6, Rows.fixed(title, "strong"), Rows.gap(), Rows.fixed(count, "hint", "small"));
        head.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(head);
        root.getStyleClass().add("inspector-section");
    }

    VBox root() {
        return root;
    }

    void add(Node row) {
        root.getChildren().add(row);
    }

    /// `mTLS   🔒 Strict   mesh-mtls.yaml:7`.
    ///
    /// @param place null when nothing is written that decides
    void fact(String name, String icon, String words, @Nullable Node place) {
        Label label = Rows.fixed(name, "secondary");
        label.setMinWidth(NAME_WIDTH);
        HBox row = new HBox(6, label, Icon.of(icon, 14), Rows.text(words), Rows.gap());
        row.setAlignment(Pos.CENTER_LEFT);
        if (place != null) {
            row.getChildren().add(place);
        }
        root.getChildren().add(row);
    }
}
