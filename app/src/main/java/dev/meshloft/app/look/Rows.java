package dev.meshloft.app.look;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The small pieces that rows are made of, so that they look alike everywhere.
public final class Rows {

    private Rows() {}

    /// A text with style classes. Cut with an ellipsis when there is no room, and then with the whole in its tooltip.
    public static Label text(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(0);
        tooltipWhenCut(label);
        return label;
    }

    /// A text that keeps its width.
    public static Label fixed(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A text that breaks into lines.
    public static Label wrapped(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A link that leads somewhere in the window.
    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /// A link to a line, `reviews.yaml:16`: cut in the middle where there is no room, so that the line stays.
    ///
    /// @param path the whole path, for the tooltip
    public static Hyperlink place(String words, String path, Runnable action) {
        Hyperlink link = link(words, action);
        link.getStyleClass().add("mono");
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setMinWidth(0);
        link.setMnemonicParsing(false);
        link.setTooltip(tooltip(path));
        return link;
    }

    /// Takes up what is left of a row.
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    public static Button button(String text, Runnable action, String... styleClasses) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styleClasses);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Button button(String icon, String text, Runnable action, String... styleClasses) {
        Button button = button(text, action, styleClasses);
        button.setGraphic(Icon.of(icon));
        return button;
    }

    /// A button that is only an icon; its words are the tooltip and what a screen reader says.
    public static Button iconButton(String icon, String words, Runnable action) {
        Button button = new Button();
        button.setGraphic(Icon.of(icon));
        button.getStyleClass().addAll("flat", "icon-only", "small-button");
        button.setAccessibleText(words);
        button.setTooltip(tooltip(words));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// One of few, always one chosen.
    ///
    /// @param chosen gets the position of the new choice when the user makes one
    public static HBox segments(int selected, Consumer<Integer> chosen, String... words) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        for (int i = 0; i < words.length; i++) {
            int position = i;
            ToggleButton button = new ToggleButton(words[i]);
            button.setToggleGroup(group);
            button.setSelected(i == selected);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.accept(position);
            });
            box.getChildren().add(button);
        }
        box.setMaxWidth(Region.USE_PREF_SIZE);
        return box;
    }

    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setMaxWidth(480);
        tooltip.setWrapText(true);
        return tooltip;
    }

    /// A sentence where nothing is to show, and a way on.
    public static VBox empty(String sentence, Node... ways) {
        VBox box = new VBox(wrapped(sentence));
        box.getChildren().addAll(ways);
        box.getStyleClass().add("empty-state");
        return box;
    }

    private static void tooltipWhenCut(Label label) {
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.tooltipProperty()
                .bind(Bindings.createObjectBinding(
                        () -> isCut(label) ? tooltip(label.getText()) : null,
                        label.widthProperty(),
                        label.textProperty()));
    }

    private static boolean isCut(Label label) {
        return label.getWidth() > 0 && label.getWidth() < label.prefWidth(-1) - 0.5;
    }
}
