package dev.meshloft.editor.diff;

import dev.meshloft.editor.icon.Icon;
import dev.meshloft.editor.icon.IconView;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The tool bar above a difference. Below some width its last button is an icon.
final class DiffBar extends HBox {

    private static final double NARROW = 620;

    private final Label position = new Label();
    private final Button previous = button(Icon.UP, "Previous change (P)");
    private final Button next = button(Icon.DOWN, "Next change (N)");
    private final Button revert = button(Icon.UNDO, "Make this change undone");
    private final ToggleButton fold = new ToggleButton("", new IconView(Icon.FOLD, 16));
    private final Map<DiffView.Mode, ToggleButton> modes = new EnumMap<>(DiffView.Mode.class);
    private final ToggleGroup group = new ToggleGroup();

    /// What the buttons do.
    interface Actions {
        void previous();

        void next();

        void revert();

        void fold(boolean on);
    }

    DiffBar(Node title, Consumer<DiffView.Mode> onMode, Actions actions) {
        getStyleClass().add("diff-bar");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        previous.setOnAction(_ -> actions.previous());
        next.setOnAction(_ -> actions.next());
        revert.setOnAction(_ -> actions.revert());
        position.getStyleClass().add("diff-position");
        position.setMinWidth(Region.USE_PREF_SIZE);
        Region line = new Region();
        line.getStyleClass().add("diff-bar-line");
        getChildren().addAll(title, modes(onMode), fold(actions), line, previous, position, next, revert);
        widthProperty().addListener((_, _, now) -> squeeze(now.doubleValue() < NARROW));
        squeeze(false);
    }

    void select(DiffView.Mode mode) {
        ToggleButton button = modes.get(mode);
        group.selectToggle(button);
        show(fold, mode != DiffView.Mode.FIELDS);
    }

    void offerFields(boolean offered) {
        modes.forEach((mode, button) -> show(button, offered || mode != DiffView.Mode.FIELDS));
    }

    void offerRevert(boolean offered) {
        show(revert, offered);
    }

    /// @param current from 0; -1 for none yet
    void tellPosition(int current, int count) {
        position.setText(
                count == 0
                        ? "No change"
                        : current < 0 ? count + (count == 1 ? " change" : " changes") : (current + 1) + " of " + count);
        previous.setDisable(count == 0);
        next.setDisable(count == 0);
        revert.setDisable(current < 0);
    }

    private void squeeze(boolean narrow) {
        revert.setText(narrow ? "" : "Revert change");
    }

    private Node modes(Consumer<DiffView.Mode> onMode) {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        box.setMinWidth(Region.USE_PREF_SIZE);
        for (DiffView.Mode mode : DiffView.Mode.values()) {
            ToggleButton button = new ToggleButton(
                    switch (mode) {
                        case SIDE_BY_SIDE -> "Side by side";
                        case INLINE -> "Inline";
                        case FIELDS -> "Fields";
                    });
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                onMode.accept(mode);
            });
            modes.put(mode, button);
            box.getChildren().add(button);
        }
        return box;
    }

    private Node fold(Actions actions) {
        fold.setSelected(true);
        fold.getStyleClass().add("diff-fold-button");
        String words = "Fold unchanged lines";
        fold.setAccessibleText(words);
        fold.setTooltip(new Tooltip(words));
        fold.setOnAction(_ -> actions.fold(fold.isSelected()));
        return fold;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Button button(Icon icon, String words) {
        Button button = new Button("", new IconView(icon, 16));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
