package dev.meshloft.app.recover;

import dev.meshloft.app.files.FileSaving;
import dev.meshloft.app.files.UnsavedWork;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Sheet;
import dev.meshloft.app.store.Store;
import dev.meshloft.core.resource.FileId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks before unsaved work is left: when another workspace is opened, and when the window closes.
public final class LeaveSheet {

    private static final double WIDTH = 560;
    private static final int MOST = 12;

    private final Store store;
    private final FileSaving saving;
    private final Sheet sheet;

    public LeaveSheet(Store store, FileSaving saving, StackPane window) {
        this.store = store;
        this.saving = saving;
        this.sheet = new Sheet(window);
    }

    /// Goes on at once when nothing would be lost, and otherwise when the user has said so.
    ///
    /// @param verb what is about to happen, in words for a button: *close*
    public void leave(String verb, Runnable then) {
        List<FileId> unsaved = UnsavedWork.of(store.now());
        if (unsaved.isEmpty()) {
            then.run();
        } else {
            ask(verb, unsaved, then);
        }
    }

    private void ask(String verb, List<FileId> unsaved, Runnable then) {
        VBox files = new VBox(4);
        unsaved.stream()
                .limit(MOST)
                .forEach(file -> files.getChildren()
                        .add(new HBox(
                                8,
                                Icon.of("yaml", 14),
                                Rows.text(file.fileName(), "medium"),
                                Rows.text(file.path(), "hint"))));
        if (unsaved.size() > MOST) {
            files.getChildren().add(Rows.text("and " + (unsaved.size() - MOST) + " more", "secondary"));
        }
        Button save = Rows.button("Save all and " + verb, () -> {
            sheet.close();
            saving.saveAll(then);
        });
        save.getStyleClass().add("primary");
        save.setId("save-and-leave");
        Button discard = Rows.button("Discard edits", () -> {
            sheet.close();
            then.run();
        });
        discard.getStyleClass().add("danger");
        discard.setId("discard-and-leave");
        HBox buttons = new HBox(8, discard, Rows.gap(), Rows.button("Stay here", sheet::close), save);
        buttons.setAlignment(Pos.CENTER_LEFT);
        sheet.show(
                unsaved.size() == 1 ? "1 file has unsaved edits" : unsaved.size() + " files have unsaved edits",
                new VBox(16, files, buttons),
                WIDTH,
                save);
    }
}
