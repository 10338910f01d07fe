package dev.meshloft.graphview;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Says that another drawing is on its way, the more the longer it takes: a bar, then words, then a way to stop it.
final class BusyState extends VBox {

    private static final Duration BAR = Duration.millis(150);
    private static final Duration WORDS = Duration.seconds(1);
    private static final Duration CANCEL = Duration.seconds(3);

    private final Region bar = new Region();
    private final HBox plate = new HBox(8);
    private final Button cancel = new Button("Cancel");
    private final Timeline timeline = new Timeline(
            new KeyFrame(BAR, _ -> bar.setVisible(true)),
            new KeyFrame(WORDS, _ -> plate.setVisible(true)),
            new KeyFrame(CANCEL, _ -> cancel.setVisible(true)));

    /// @param stop what the button does
    BusyState(Runnable stop) {
        getStyleClass().add("graph-busy");
        setManaged(false);
        setPickOnBounds(false);
        bar.getStyleClass().add("graph-busy-bar");
        plate.getStyleClass().add("graph-busy-plate");
        plate.setMaxWidth(Region.USE_PREF_SIZE);
        cancel.getStyleClass().setAll("graph-button");
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.setOnAction(_ -> stop.run());
        plate.getChildren().addAll(new Label("Arranging the graph"), cancel);
        getChildren().addAll(bar, plate);
        show(false);
    }

    void show(boolean busy) {
        timeline.stop();
        bar.setVisible(false);
        plate.setVisible(false);
        cancel.setVisible(false);
        if (busy) {
            timeline.playFromStart();
        }
    }
}
