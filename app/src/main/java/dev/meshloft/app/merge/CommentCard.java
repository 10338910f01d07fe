package dev.meshloft.app.merge;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A comment of one side whose place is gone in the result: kept or left out, but never without a word.
final class CommentCard extends VBox {

    /// @param keep gets whether it is kept
    CommentCard(String comment, boolean settled, Consumer<Boolean> keep) {
        super(6);
        getStyleClass().addAll("merge-card", settled ? "settled" : "open");
        HBox head = new HBox(
                6,
                settled ? Icon.of("ok-c").styled("ok") : Icon.of("warn-t").styled("warning"),
                Rows.text("A comment has no place in the result", "medium"),
                Rows.gap(),
                Rows.fixed(settled ? "settled" : "open", "small", "secondary"));
        head.setAlignment(Pos.CENTER_LEFT);
        HBox ways = new HBox(
                8,
                Rows.button("Put it at the end", () -> keep.accept(true), "small-button"),
                Rows.button("Leave it out", () -> keep.accept(false), "small-button"));
        ways.setDisable(settled);
        getChildren().addAll(head, Rows.wrapped(comment, "mono", "small"), ways);
    }
}
