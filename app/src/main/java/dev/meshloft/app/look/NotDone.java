package dev.meshloft.app.look;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The line below a list that says what the list can not know: checks that did not run, requests that were not
/// compared. The whole text is in its tooltip when it is cut.
public final class NotDone {

    private NotDone() {}

    /// @param head such as `Not run`
    /// @param words what, and why
    public static Node line(String head, String words) {
        HBox line = new HBox(
                8,
                Icon.of("unk", 14).styled("unknown"),
                Rows.fixed(head, "small", "status-unknown"),
                Rows.text(words, "small", "secondary"));
        line.getStyleClass().add("not-run");
        return line;
    }
}
