package dev.meshloft.app.explorer;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// At the foot of the tree: how the last thing done to a file ended, until it is closed.
final class FileStrip {

    private final HBox root = new HBox(8);

    FileStrip() {
        root.setId("file-strip");
        root.getStyleClass().add("notice");
        hide();
    }

    Node root() {
        return root;
    }

    void failed(String what, String why) {
        VBox words = new VBox(Rows.wrapped(what + " failed", "medium"), Rows.wrapped(why + "."));
        show("error", Icon.of("err-c").styled("error"), words);
    }

    /// Something that can be taken back.
    void undoable(String done, Runnable undo) {
        Hyperlink link = Rows.link("Undo", () -> {
            hide();
            undo.run();
        });
        link.setMinWidth(Region.USE_PREF_SIZE);
        show("info", Icon.of("info-c").styled("info"), Rows.text(done), link);
    }

    private void show(String level, Node icon, Node words, Node... more) {
        root.getStyleClass().setAll("notice", level);
        HBox.setHgrow(words, Priority.ALWAYS);
        root.getChildren().setAll(icon, words);
        root.getChildren().addAll(more);
        root.getChildren().add(Rows.iconButton("x", "Close this message", this::hide));
        root.setVisible(true);
        root.setManaged(true);
    }

    private void hide() {
        root.setVisible(false);
        root.setManaged(false);
    }
}
