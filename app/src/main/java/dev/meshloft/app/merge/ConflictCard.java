package dev.meshloft.app.merge;

import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.change.MergeConflict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One place that both sides changed: the three versions, and which one is taken. `M`, `T` and `B` take mine, theirs
/// and both.
final class ConflictCard extends VBox {

    private static final int MOST_LINES = 6;

    private final MergeConflict conflict;
    private final Consumer<MergeConflict.Side> take;

    /// @param settled whether the user has decided; until then mine stands in the result
    ConflictCard(MergeConflict conflict, boolean settled, Consumer<MergeConflict.Side> take) {
        super(6);
        this.conflict = conflict;
        this.take = take;
        getStyleClass().addAll("merge-card", settled ? "settled" : "open");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText((settled ? "Settled: " : "Open conflict: ") + conflict.id());
        getChildren().add(head(settled));
        switch (conflict) {
            case MergeConflict.Field field -> {
                addVersion("Base", List.of(field.base()));
                addVersion("Mine", List.of(field.mine()));
                addVersion("Theirs", List.of(field.theirs()));
            }
            case MergeConflict.Lines lines -> {
                addVersion("Base", lines.base());
                addVersion("Mine", lines.mine());
                addVersion("Theirs", lines.theirs());
            }
        }
        getChildren().add(choices(settled));
        setOnMousePressed(_ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    String conflictId() {
        return conflict.id();
    }

    private Node head(boolean settled) {
        Label place = Rows.text(conflict.id(), "mono", "medium");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox head = new HBox(
                6,
                settled ? Icon.of("ok-c").styled("ok") : Icon.of("err-c").styled("error"),
                place,
                Rows.gap(),
                Rows.fixed(settled ? "settled" : "open", "small", "secondary"));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void addVersion(String whose, List<String> lines) {
        Label name = Rows.fixed(whose, "small", "secondary");
        name.setMinWidth(44);
        VBox text = new VBox();
        text.setMinWidth(0);
        List<String> shown = lines.subList(0, Math.min(MOST_LINES, lines.size()));
        for (String line : shown) {
            text.getChildren().add(Rows.text(line.isEmpty() ? "not there" : line, "mono", "small"));
        }
        if (shown.isEmpty()) {
            text.getChildren().add(Rows.text("not there", "small", "hint"));
        } else if (shown.size() < lines.size()) {
            text.getChildren().add(Rows.text("and " + (lines.size() - shown.size()) + " more lines", "small", "hint"));
        }
        getChildren().add(new HBox(8, name, text));
    }

    private Node choices(boolean settled) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        box.setMaxWidth(Region.USE_PREF_SIZE);
        for (MergeConflict.Side side : sides()) {
            ToggleButton button = new ToggleButton(title(side));
            button.setId("take-" + side);
            button.setToggleGroup(group);
            button.setSelected(settled && conflict.chosen() == side);
            button.setTooltip(Rows.tooltip("Key " + side.name().charAt(0)));
            button.setOnAction(_ -> take.accept(side));
            box.getChildren().add(button);
        }
        return box;
    }

    /// A field has one value, so both cannot be taken there.
    private List<MergeConflict.Side> sides() {
        List<MergeConflict.Side> sides = new ArrayList<>(List.of(MergeConflict.Side.MINE, MergeConflict.Side.THEIRS));
        if (conflict instanceof MergeConflict.Lines) {
            sides.add(MergeConflict.Side.BOTH);
        }
        return sides;
    }

    private static String title(MergeConflict.Side side) {
        return switch (side) {
            case MINE -> "Take mine";
            case THEIRS -> "Take theirs";
            case BOTH -> "Take both";
        };
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        MergeConflict.Side side = event.getCode() == KeyCode.M
                ? MergeConflict.Side.MINE
                : event.getCode() == KeyCode.T
                        ? MergeConflict.Side.THEIRS
                        : event.getCode() == KeyCode.B ? MergeConflict.Side.BOTH : null;
        if (side != null && sides().contains(side)) {
            take.accept(side);
            event.consume();
        }
    }
}
