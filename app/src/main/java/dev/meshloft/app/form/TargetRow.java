package dev.meshloft.app.form;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.meshloft.app.form.model.FormEdit;
import dev.meshloft.app.form.model.FormField.Destinations.Target;
import dev.meshloft.app.look.Icon;
import dev.meshloft.app.look.Rows;
import dev.meshloft.core.yaml.YamlContent;
import dev.meshloft.core.yaml.YamlPath;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One destination: where to, how much.
final class TargetRow {

    private static final int STEP = 1;
    private static final int BIG_STEP = 10;
    private static final double PODS_WIDTH = 46;

    private final DestinationsView owner;
    private final int position;
    private final Button name = new Button();
    private final Slider slider = new Slider(0, 100, 0);
    private final TextField percent = new TextField();
    private final HBox place = new HBox(8);
    private final HBox weights = new HBox(8);
    private final Label pods = Rows.fixed("", "small");
    private final VBox box;
    private final Button remove;
    private @Nullable Target shown;
    private boolean showing;

    TargetRow(DestinationsView owner, int position) {
        this.owner = owner;
        this.position = position;
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.getStyleClass().add("form-slider");
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMinWidth(80);
        slider.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().addAll("flat", "form-target-name");
        name.setGraphic(Icon.of("version"));
        name.setOnAction(_ -> edit());
        name.setAlignment(Pos.CENTER_LEFT);
        Label unit = Rows.fixed("%", "hint", "form-unit");
        unit.setMouseTransparent(true);
        StackPane.setAlignment(unit, Pos.CENTER_RIGHT);
        percent.getStyleClass().add("form-percent");
        percent.setAlignment(Pos.CENTER_RIGHT);
        percent.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches("[0-9]{0,3}") ? change : null));
        StackPane number = new StackPane(percent, unit);
        number.setMinWidth(60);
        number.setMaxWidth(60);
        weights.getChildren().setAll(slider, number);
        weights.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(weights, Priority.ALWAYS);
        remove = Rows.iconButton("x", "Remove destination", () -> owner.remove(position));
        HBox row = new HBox(8, name, weights, pods, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("form-target");
        box = new VBox(row);
        listen();
    }

    private void listen() {
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> {
            slider.requestFocus();
            owner.begin();
        });
        slider.valueProperty().addListener((_, _, value) -> {
            if (!showing) {
                owner.move(position, (int) Math.round(value.doubleValue()));
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::stepped);
        percent.textProperty().addListener((_, _, text) -> {
            if (!showing && !text.isEmpty()) {
                owner.move(position, Integer.parseInt(text));
            }
        });
        for (Node control : List.of(slider, percent, name)) {
            control.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    owner.begin();
                    owner.focused(target(shown));
                }
            });
        }
    }

    private static Target target(@Nullable Target shown) {
        if (shown == null) {
            throw new IllegalStateException("nothing shown yet");
        }
        return shown;
    }

    private void stepped(KeyEvent event) {
        int step = event.isShiftDown() ? BIG_STEP : STEP;
        int now = (int) Math.round(slider.getValue());
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.DOWN) {
            owner.move(position, now - step);
        } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.UP) {
            owner.move(position, now + step);
        } else {
            return;
        }
        event.consume();
    }

    Region node() {
        return box;
    }

    Node target() {
        return slider;
    }

    void show(Target now, int weight, boolean several) {
        showing = true;
        shown = now;
        name.setText(now.words());
        name.setTooltip(Rows.tooltip(now.words() + ": change host, subset or port"));
        name.setAccessibleText(now.words() + ", change host, subset or port");
        slider.setAccessibleText("Share of " + now.words() + " in percent");
        percent.setAccessibleText("Share of " + now.words() + " in percent");
        remove.setAccessibleText("Remove " + now.words());
        name.setPrefWidth(several ? 116 : Region.USE_COMPUTED_SIZE);
        name.setMinWidth(several ? 116 : 0);
        name.setMaxWidth(several ? 116 : 320);
        weights.setVisible(several || weight != 100);
        showPods(now.pods(), several);
        if (Math.round(slider.getValue()) != weight) {
            slider.setValue(weight);
        }
        String text = Integer.toString(weight);
        if (!(percent.isFocused() && percent.getText().isEmpty()) && !text.equals(percent.getText())) {
            percent.setText(text);
        }
        box.pseudoClassStateChanged(FieldView.CHANGED, now.changed());
        box.getStyleClass().setAll("form-target-box");
        showing = false;
    }

    /// Of several rows all keep the place of the number, so that their sliders end on one line.
    private void showPods(OptionalInt number, boolean several) {
        int count = number.orElse(-1);
        pods.setText(count < 0 ? "" : count + (count == 1 ? " pod" : " pods"));
        pods.setMinWidth(several || count >= 0 ? PODS_WIDTH : 0);
        pods.getStyleClass().removeAll("hint", "status-warning");
        pods.getStyleClass().add(count == 0 ? "status-warning" : "hint");
    }

    /// Host, subset and port in a row below.
    private void edit() {
        if (box.getChildren().size() > 1) {
            box.getChildren().remove(place);
            return;
        }
        Target now = target(shown);
        YamlPath destination = now.path().key("destination");
        place.getStyleClass().setAll("form-place");
        place.getChildren()
                .setAll(
                        input("host", now.host(), destination.key("host"), false),
                        input("subset", now.subset(), destination.key("subset"), false),
                        input("port", now.port(), destination.key("port").key("number"), true));
        box.getChildren().add(place);
        place.getChildren().getFirst().requestFocus();
    }

    private TextField input(String words, String value, YamlPath path, boolean plain) {
        TextField input = new TextField(value);
        input.setPromptText(words);
        input.setAccessibleText(words);
        input.setPrefColumnCount(words.equals("host") ? 14 : 6);
        Runnable commit = () -> {
            String text = input.getText().strip();
            if (!text.equals(current(words))) {
                FormEdit edit = text.isEmpty()
                        ? FormEdit.removeUpTo(path, target(shown).path().key("destination"))
                        : FormEdit.set(path, plain ? YamlContent.typed(text) : YamlContent.of(text));
                owner.change("Change " + words, "", edit);
            }
        };
        input.setOnAction(_ -> commit.run());
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
        return input;
    }

    private String current(String words) {
        Target now = target(shown);
        return switch (words) {
            case "host" -> now.host();
            case "subset" -> now.subset();
            default -> now.port();
        };
    }
}
