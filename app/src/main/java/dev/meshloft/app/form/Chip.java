package dev.meshloft.app.form;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// A short thing among others: `Enter` edits it, `Backspace` removes it.
final class Chip extends HBox {

    Chip(String accessibleText, Runnable edit, Runnable remove, Node... words) {
        super(4, words);
        getStyleClass().add("form-chip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(accessibleText + ". Enter edits it, Backspace removes it");
        Button cross = new Button();
        cross.setGraphic(Icon.of("x", 12));
        cross.getStyleClass().addAll("flat", "chip-remove");
        cross.setFocusTraversable(false);
        cross.setTooltip(Rows.tooltip("Remove"));
        cross.setOnAction(_ -> remove.run());
        getChildren().add(cross);
        setMinWidth(0);
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getClickCount() == 2) {
                edit.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                edit.run();
                event.consume();
            } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
                remove.run();
                event.consume();
            }
        });
    }
}
