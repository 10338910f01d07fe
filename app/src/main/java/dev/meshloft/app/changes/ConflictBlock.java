package dev.meshloft.app.changes;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.app.store.Ages;
import dev.meshloft.core.change.FieldDiff;
import dev.meshloft.core.change.FieldLabel;
import dev.meshloft.core.change.ObjectChange;
import dev.meshloft.core.resource.ResourceKey;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A conflict with another field manager below the difference: who, which field, since when, their values and mine, and
/// what can be done. Taking over asks once more.
final class ConflictBlock extends VBox {

    private static final double MOST_ROWS = 180;

    private final Clock clock;
    private final Actions actions;
    private @Nullable ResourceKey asking;
    private List<OpenConflict> shown = List.of();

    /// What the buttons do.
    interface Actions {

        /// The draft gets the cluster's values.
        void takeTheirs(OpenConflict conflict);

        void takeOver(ResourceKey key);

        void keepTheirs(ResourceKey key);
    }

    ConflictBlock(Clock clock, Actions actions) {
        this.clock = clock;
        this.actions = actions;
        getStyleClass().add("conflict-block");
    }

    /// @param conflicts of one object; none hides the block
    /// @param number, count which of all conflicts the first one is
    void show(List<OpenConflict> conflicts, int number, int count) {
        setVisible(!conflicts.isEmpty());
        setManaged(!conflicts.isEmpty());
        if (conflicts.isEmpty() || !conflicts.getFirst().change().key().equals(asking)) {
            asking = null;
        }
        shown = conflicts;
        getChildren().clear();
        conflicts.stream()
                .collect(Collectors.groupingBy(OpenConflict::manager, LinkedHashMap::new, Collectors.toList()))
                .forEach((_, ofOne) ->
                        getChildren().add(head(ofOne, number + conflicts.indexOf(ofOne.getFirst()), count)));
        if (!conflicts.isEmpty()) {
            ScrollPane values = new ScrollPane(values(conflicts));
            values.setFitToWidth(true);
            values.setMaxHeight(MOST_ROWS);
            values.setMinHeight(Region.USE_COMPUTED_SIZE);
            getChildren().addAll(values, buttons(conflicts.getFirst()));
        }
    }

    private Node head(List<OpenConflict> ofOne, int number, int count) {
        OpenConflict first = ofOne.getFirst();
        Label field = Rows.text(ofOne.size() == 1 ? first.label() : ofOne.size() + " fields", "mono");
        field.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label owner = Rows.text("owned by " + first.manager(), "medium");
        owner.setMinWidth(120);
        String when = first.when() == null ? "" : "written " + Ages.of(first.when(), clock.instant());
        int last = number + ofOne.size() - 1;
        HBox head = new HBox(
                6,
                Icon.of("err-c", 16).styled("error"),
                Rows.fixed("Conflict on", "strong"),
                field,
                owner,
                Rows.text(when, "secondary"),
                Rows.gap(),
                Rows.fixed((number == last ? "" : number + " to ") + last + " of " + count, "small", "secondary"));
        head.getStyleClass().add("conflict-head");
        return head;
    }

    private static Node values(List<OpenConflict> conflicts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("conflict-values");
        for (double share : new double[] {40, 30, 30}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                cell("Field", "strong", "small"),
                cell("Theirs, " + conflicts.getFirst().manager(), "strong", "small"),
                cell("Mine, this draft", "strong", "small"));
        List<FieldDiff> fields = conflicts.stream()
                .flatMap(each -> each.fields().stream())
                .distinct()
                .toList();
        int row = 1;
        for (FieldDiff field : fields) {
            grid.addRow(
                    row++,
                    cell(label(field, conflicts.getFirst().change()), "mono", "small"),
                    cell(orNotSet(field.before()), "mono", "small"),
                    cell(orNotSet(field.after()), "mono", "small", "mine"));
        }
        if (fields.isEmpty()) {
            grid.add(cell("The cluster has other values by now; dry run again", "small", "secondary"), 0, 1, 3, 1);
        }
        return grid;
    }

    private static String label(FieldDiff field, ObjectChange change) {
        return field.kind() == FieldDiff.Kind.REMOVED && change instanceof ObjectChange.Modify modify
                ? FieldLabel.of(modify.live().root(), field.oldPath())
                : FieldLabel.of(change.draft().root(), field.path());
    }

    private static String orNotSet(String value) {
        return value.isEmpty() ? "not set" : value;
    }

    private static Node cell(String text, String... styles) {
        Label label = Rows.text(text, styles);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox cell = new HBox(label);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(0);
        cell.getStyleClass().add("conflict-cell");
        if (List.of(styles).contains("mine")) {
            cell.getStyleClass().add("mine");
        }
        return cell;
    }

    private Node buttons(OpenConflict conflict) {
        ResourceKey key = conflict.change().key();
        HBox row = new HBox(8);
        row.getStyleClass().add("conflict-buttons");
        if (conflict.takenOver()) {
            row.getChildren()
                    .addAll(
                            Rows.text(
                                    "These fields are taken over from " + conflict.manager() + " with the next apply"),
                            Rows.gap(),
                            Rows.button("Leave them to " + conflict.manager(), () -> actions.keepTheirs(key)));
        } else if (key.equals(asking)) {
            Button yes = Rows.button("Take over from " + conflict.manager(), () -> actions.takeOver(key));
            yes.getStyleClass().add("danger");
            row.getChildren()
                    .addAll(
                            Rows.text("They become ours; it may set them back when it writes next."),
                            Rows.gap(),
                            yes,
                            Rows.button("Cancel", () -> ask(null)));
        } else {
            Button theirs = Rows.button("Take theirs", () -> actions.takeTheirs(conflict));
            theirs.setDisable(conflict.fields().isEmpty());
            row.getChildren()
                    .addAll(
                            theirs,
                            Rows.button("Take over…", () -> ask(key)),
                            Rows.text("Nothing is applied before the conflict is resolved.", "small", "secondary"));
        }
        return row;
    }

    private void ask(@Nullable ResourceKey key) {
        asking = key;
        int index = getChildren().size() - 1;
        getChildren().set(index, buttons(Objects.requireNonNull(shown.getFirst())));
    }
}
