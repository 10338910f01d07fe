package dev.meshloft.app.document;

import dev.meshloft.app.files.FileSaving;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.Intent;
import dev.meshloft.app.store.OnDisk;
import dev.meshloft.app.store.Store;
import dev.meshloft.app.store.Tab;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.workspace.OpenFile;
import dev.meshloft.core.workspace.OutsideChange;
import dev.meshloft.core.workspace.WorkspaceEvent;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Above a document: what stands between its text and the disk, and what can be done about it. Not there when nothing
/// does.
final class DocumentBar {

    /// What is said.
    private record Words(String level, String text, String detail, List<Way> ways) {}

    /// What can be done.
    private record Way(String title, String explanation, Runnable action) {}

    private final Store store;
    private final FileId file;
    private final FileSaving saving;
    private final Runnable saveAs;
    private final Runnable chosen;
    private final HBox root = new HBox();
    private @Nullable OutsideChange outside;
    private @Nullable OnDisk disk;

    /// @param saveAs asks for a place and saves the file there
    /// @param chosen is told when the user has chosen, for the focus to go back to the text
    DocumentBar(Store store, FileId file, FileSaving saving, Runnable saveAs, Runnable chosen) {
        this.store = store;
        this.file = file;
        this.saving = saving;
        this.saveAs = saveAs;
        this.chosen = chosen;
        root.setId("document-bar");
        root.getStyleClass().add("notice");
        hide();
    }

    Node root() {
        return root;
    }

    void show(AppState state, OpenFile open) {
        OnDisk onDisk = state.mesh().onDisk(file);
        if (onDisk.equals(disk) && open.outside() == outside) {
            return;
        }
        disk = onDisk;
        outside = open.outside();
        Words words = words(onDisk, outside);
        if (words == null) {
            hide();
        } else {
            show(words);
        }
    }

    private @Nullable Words words(OnDisk onDisk, @Nullable OutsideChange change) {
        return switch (change) {
            case OutsideChange.Written _ -> changed();
            case OutsideChange.Deleted _ -> deleted();
            case null -> onDisk.failure().isEmpty() ? access(onDisk.access()) : failed(onDisk);
        };
    }

    private Words changed() {
        return new Words(
                "warning",
                file.fileName() + " was changed on disk",
                "You have unsaved edits. Nothing is written until you choose.",
                List.of(
                        new Way("Merge…", "Bring both together, conflict by conflict", () -> show(new Tab.Merge(file))),
                        new Way("Compare", "See both side by side", () -> show(new Tab.Compare(file))),
                        new Way("Keep mine", "The next save replaces what is on disk", () -> saving.keepMine(file)),
                        new Way("Take theirs", "Undo brings your text back", () -> saving.takeTheirs(file))));
    }

    private Words deleted() {
        return new Words(
                "warning",
                file.fileName() + " was deleted on disk",
                "Your unsaved text is kept here only.",
                List.of(
                        new Way("Save it again", "Writes it, and its folder if that is gone too", () -> {
                            saving.keepMine(file);
                            saving.save(file);
                        }),
                        new Way("Save as…", "Writes it somewhere else", saveAs),
                        new Way(
                                "Close without saving",
                                "The unsaved text is gone then",
                                () -> store.dispatch(new WorkspaceEvent.FileRemoved(file)))));
    }

    private Words failed(OnDisk onDisk) {
        Way again = onDisk.access() == OnDisk.Access.READ_ONLY
                ? new Way("Make writable", "Lets the file's owner write it", () -> saving.makeWritable(file))
                : new Way("Save again", "Tries once more", () -> saving.save(file));
        return new Words(
                "error",
                file.fileName() + " was not saved",
                onDisk.failure() + ".",
                List.of(again, new Way("Save as…", "Writes it somewhere else", saveAs)));
    }

    private @Nullable Words access(OnDisk.Access access) {
        return switch (access) {
            case WRITABLE -> null;
            case READ_ONLY ->
                new Words(
                        "info",
                        file.fileName() + " is read-only",
                        "What you type could not be saved.",
                        List.of(
                                new Way(
                                        "Make writable",
                                        "Lets the file's owner write it",
                                        () -> saving.makeWritable(file)),
                                new Way("Save as…", "Writes it somewhere else and goes on there", saveAs)));
            case NO_TEXT ->
                new Words(
                        "info",
                        file.fileName() + " holds bytes that are no text",
                        "It is shown with gaps and is never written.",
                        List.of(new Way("Save as…", "Writes what can be read somewhere else, as UTF-8", saveAs)));
        };
    }

    private void show(Tab tab) {
        store.dispatch(new Intent.ShowTab(tab));
    }

    private void show(Words words) {
        root.getStyleClass().setAll("notice", words.level());
        Icon icon = Icon.of(
                        switch (words.level()) {
                            case "error" -> "err-c";
                            case "warning" -> "warn-t";
                            default -> "lock";
                        })
                .styled(words.level());
        root.getChildren().setAll(icon, Rows.fixed(words.text(), "medium"), Rows.text(words.detail()), Rows.gap());
        words.ways().forEach(way -> root.getChildren().add(button(way)));
        root.setVisible(true);
        root.setManaged(true);
    }

    private Button button(Way way) {
        Button button = Rows.button(
                way.title(),
                () -> {
                    chosen.run();
                    way.action().run();
                },
                "small-button");
        button.setTooltip(Rows.tooltip(way.explanation()));
        return button;
    }

    private void hide() {
        root.setVisible(false);
        root.setManaged(false);
        root.getChildren().clear();
    }
}
