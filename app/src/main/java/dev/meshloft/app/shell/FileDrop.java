package dev.meshloft.app.shell;

import dev.meshloft.app.look.Rows;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/// Files and folders dropped anywhere on the window are opened. While they are over it, an accent frame and words say
/// what a drop would do.
public final class FileDrop {

    private final Consumer<List<Path>> open;
    private final Label words = Rows.fixed("", "drop-words");
    private final StackPane frame = new StackPane(words);

    /// @param window gets the frame on top of what it holds
    public FileDrop(StackPane window, Consumer<List<Path>> open) {
        this.open = open;
        frame.getStyleClass().add("drop-frame");
        frame.setMouseTransparent(true);
        frame.setVisible(false);
        window.getChildren().add(frame);
        window.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (over(event.getDragboard().getFiles())) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget() == window) {
                left();
            }
        });
        window.setOnDragExited(_ -> left());
        window.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                event.setDropCompleted(dropped(event.getDragboard().getFiles()));
                event.consume();
            }
        });
    }

    /// @return whether a drop would open something
    boolean over(List<File> files) {
        if (files.isEmpty()) {
            return false;
        }
        words.setText(words(files));
        frame.setVisible(true);
        return true;
    }

    void left() {
        frame.setVisible(false);
    }

    /// @return whether there was something to open
    boolean dropped(List<File> files) {
        left();
        if (files.isEmpty()) {
            return false;
        }
        open.accept(files.stream().map(File::toPath).toList());
        return true;
    }

    boolean isShown() {
        return frame.isVisible();
    }

    static String words(List<File> files) {
        long folders = files.stream().filter(File::isDirectory).count();
        long plain = files.size() - folders;
        if (files.size() == 1) {
            return "Drop to open " + files.getFirst().getName();
        }
        if (folders == 0) {
            return "Drop to open " + plain + " files";
        }
        String ofFolders = folders == 1 ? "1 folder" : folders + " folders";
        return "Drop to open " + ofFolders
                + (plain == 0 ? "" : plain == 1 ? " and 1 file" : " and " + plain + " files");
    }
}
