package dev.meshloft.app.recover;

import dev.meshloft.app.files.Recovery;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.look.Sheet;
import dev.meshloft.app.store.Ages;
import dev.meshloft.app.task.TaskRunner;
import dev.meshloft.editor.diff.DiffView;
import dev.meshloft.editor.diff.TextDiff;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// After a crash: the texts that were not saved, each beside what is on disk, to be restored or not.
public final class RestoreSheet {

    private static final double WIDTH = 980;
    private static final double LIST_WIDTH = 300;
    private static final double HEIGHT = 380;

    private final Sheet sheet;
    private final Recovery recovery;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Consumer<Throwable> failed;

    public RestoreSheet(
            StackPane window, Recovery recovery, TaskRunner tasks, Clock clock, Consumer<Throwable> failed) {
        this.sheet = new Sheet(window);
        this.recovery = recovery;
        this.tasks = tasks;
        this.clock = clock;
        this.failed = failed;
    }

    /// Looks for texts and asks about them; does nothing when there are none.
    public void offer() {
        recovery.find(found -> {
            if (!found.isEmpty()) {
                new Choice(found).show();
            }
        });
    }

    /// What is asked about now.
    private final class Choice {

        private final List<Recovery.Found> found;
        private final List<CheckBox> boxes = new ArrayList<>();
        private final DiffView diff = new DiffView();
        private final Button restore = Rows.button("", this::restore, "primary");

        Choice(List<Recovery.Found> found) {
            this.found = found;
            restore.setId("restore");
        }

        void show() {
            VBox list = new VBox(4);
            list.setMinWidth(LIST_WIDTH);
            list.setMaxWidth(LIST_WIDTH);
            found.forEach(each -> list.getChildren().add(row(each)));
            diff.revertibleProperty().set(false);
            diff.leftHeaderProperty().set(Rows.text("On disk now", "strong"));
            diff.rightHeaderProperty().set(Rows.text("Unsaved", "strong"));
            diff.setPrefHeight(HEIGHT);
            HBox.setHgrow(diff, Priority.ALWAYS);
            HBox buttons = new HBox(
                    8,
                    Rows.button("Discard all", this::discard, "danger"),
                    Rows.gap(),
                    Rows.button("Ask again next time", sheet::close),
                    restore);
            buttons.setAlignment(Pos.CENTER_LEFT);
            Instant last = found.stream()
                    .map(each -> each.unsaved().when())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            VBox content = new VBox(
                    16,
                    Rows.wrapped("Meshloft ended before they were saved, " + Ages.of(last, clock.instant())
                            + ". Restored text comes back as unsaved edits; no file is written."),
                    new HBox(16, list, diff),
                    buttons);
            tell();
            sheet.show("Restore " + files(found.size()) + "?", content, WIDTH, restore);
            compare(found.getFirst());
        }

        private Region row(Recovery.Found each) {
            CheckBox box = new CheckBox(each.unsaved().file().fileName());
            box.setMnemonicParsing(false);
            box.setSelected(true);
            box.setMinWidth(0);
            box.setTooltip(Rows.tooltip(each.unsaved().file().path()));
            box.selectedProperty().addListener(_ -> tell());
            box.focusedProperty().addListener((_, _, now) -> {
                if (now) {
                    compare(each);
                }
            });
            boxes.add(box);
            VBox row = new VBox(2, box, Rows.text(state(each), "small", "secondary"));
            row.setOnMouseClicked(_ -> compare(each));
            return row;
        }

        private String state(Recovery.Found each) {
            String age = Ages.of(each.unsaved().when(), clock.instant());
            if (each.onDisk() == null) {
                return age + (each.unsaved().base().isEmpty() ? ", was never saved" : ", is not on disk any more");
            }
            return age + (each.isChangedSince() ? ", changed on disk since" : "");
        }

        private void compare(Recovery.Found each) {
            String left = Objects.requireNonNullElse(
                    each.onDisk(),
                    each.unsaved().path() == null ? each.unsaved().base() : "");
            tasks.latest(
                    "restore",
                    () -> {
                        TextDiff now = TextDiff.of(left, each.unsaved().text());
                        return () -> {
                            diff.titleProperty()
                                    .set(Rows.text(each.unsaved().file().fileName(), "strong"));
                            diff.diffProperty().set(now);
                            diff.firstChange();
                        };
                    },
                    failed);
        }

        private void tell() {
            long chosen = boxes.stream().filter(CheckBox::isSelected).count();
            restore.setText("Restore " + files(chosen));
            restore.setDisable(chosen == 0);
        }

        private void restore() {
            List<Recovery.Found> chosen = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                if (boxes.get(i).isSelected()) {
                    chosen.add(found.get(i));
                }
            }
            sheet.close();
            recovery.restore(chosen);
        }

        private void discard() {
            sheet.close();
            recovery.discard();
        }

        private static String files(long number) {
            return number == 1 ? "1 file" : number + " files";
        }
    }
}
