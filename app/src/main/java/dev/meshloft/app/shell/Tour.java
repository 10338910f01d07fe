package dev.meshloft.app.shell;

import dev.meshloft.app.look.Rows;
import dev.meshloft.app.task.FxThread;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Coach marks: an accent outline around a thing and a card beside it, never over it. Esc ends the tour.
public final class Tour {

    private static final double GAP = 12;
    private static final double WIDTH = 300;

    /// One mark.
    ///
    /// @param enter brings the window into the state the words speak of
    /// @param target what the outline goes around; empty for none
    public record Step(String title, String words, Runnable enter, Supplier<Optional<Node>> target) {}

    private final StackPane window;
    private final List<Step> steps;
    private final Pane layer = new Pane();
    private final Region outline = new Region();
    private final VBox card = new VBox(8);
    private int at;

    public Tour(StackPane window, List<Step> steps) {
        this.window = window;
        this.steps = List.copyOf(steps);
        layer.setPickOnBounds(false);
        outline.getStyleClass().add("tour-outline");
        outline.setMouseTransparent(true);
        outline.setManaged(false);
        card.getStyleClass().addAll("popup-pane", "tour-card");
        card.setPrefWidth(WIDTH);
        layer.getChildren().setAll(outline, card);
        layer.widthProperty().addListener(_ -> place());
        layer.heightProperty().addListener(_ -> place());
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isRunning()) {
                end();
                event.consume();
            }
        });
    }

    public void start() {
        if (!isRunning()) {
            window.getChildren().add(layer);
        }
        show(0);
    }

    public boolean isRunning() {
        return window.getChildren().contains(layer);
    }

    private void end() {
        window.getChildren().remove(layer);
    }

    private void show(int step) {
        at = step;
        Step now = steps.get(at);
        now.enter().run();
        boolean last = at == steps.size() - 1;
        Button next = Rows.button(last ? "End the tour" : "Next", last ? this::end : () -> show(at + 1), "primary");
        HBox buttons = new HBox(8, next);
        if (at > 0) {
            buttons.getChildren().add(Rows.button("Back", () -> show(at - 1)));
        }
        buttons.getChildren().addAll(Rows.gap(), Rows.fixed((at + 1) + " of " + steps.size(), "hint", "small"));
        buttons.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        card.getChildren()
                .setAll(Rows.wrapped(now.title(), "card-title"), Rows.wrapped(now.words(), "secondary"), buttons);
        next.requestFocus();
        FxThread.later(() -> {
            window.applyCss();
            window.layout();
            place();
        });
    }

    private void place() {
        if (!isRunning()) {
            return;
        }
        card.autosize();
        Optional<Bounds> around = steps.get(at)
                .target()
                .get()
                .filter(node -> node.getScene() != null)
                .map(node -> layer.sceneToLocal(node.localToScene(node.getLayoutBounds())));
        outline.setVisible(around.isPresent());
        Bounds thing = around.orElse(new BoundingBox(layer.getWidth() / 2, layer.getHeight() / 2, 0, 0));
        outline.resizeRelocate(thing.getMinX() - 2, thing.getMinY() - 2, thing.getWidth() + 4, thing.getHeight() + 4);
        moveBeside(thing);
    }

    /// Right of it, else left, else below, else above; inside the window.
    private void moveBeside(Bounds thing) {
        double width = card.getWidth();
        double height = card.getHeight();
        double x = thing.getMinX();
        double y = thing.getMinY();
        if (thing.getMaxX() + GAP + width <= layer.getWidth()) {
            x = thing.getMaxX() + GAP;
        } else if (thing.getMinX() - GAP - width >= 0) {
            x = thing.getMinX() - GAP - width;
        } else if (thing.getMaxY() + GAP + height <= layer.getHeight()) {
            y = thing.getMaxY() + GAP;
        } else {
            y = thing.getMinY() - GAP - height;
        }
        card.relocate(
                Math.clamp(x, GAP, Math.max(GAP, layer.getWidth() - width - GAP)),
                Math.clamp(y, GAP, Math.max(GAP, layer.getHeight() - height - GAP)));
    }
}
