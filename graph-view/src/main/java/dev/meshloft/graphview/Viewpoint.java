package dev.meshloft.graphview;

import dev.meshloft.graphview.draw.Camera;
import dev.meshloft.graphview.layout.Box;
import dev.meshloft.graphview.layout.PlacedGraph;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Where the camera stands and how it gets elsewhere.
final class Viewpoint {

    private static final Duration MOVE = Duration.millis(220);
    /// A smaller drawing than this share of the best size is worth a move of the camera.
    private static final double LARGE_ENOUGH = 0.85;

    private final MeshGraphView view;
    private final Framing framing;
    private final CameraMove move = new CameraMove(this::moveTo);
    private final ReadOnlyDoubleWrapper zoom;
    private final BooleanProperty reducedMotion;
    /// From the last move until everything is drawn as finely as it can be.
    private final PauseTransition rest = new PauseTransition(Duration.millis(120));
    private Camera camera = new Camera(1, 0, 0);
    private boolean untouched = true;
    private @Nullable String held;
    /// Whether the whole is to be shown as soon as the view has a size.
    private boolean opening = true;

    Viewpoint(MeshGraphView view) {
        this.view = view;
        framing = new Framing(view);
        zoom = new ReadOnlyDoubleWrapper(view, "zoom", 1);
        reducedMotion = new SimpleBooleanProperty(view, "reducedMotion");
        rest.setOnFinished(_ -> view.repaint());
    }

    Camera camera() {
        return camera;
    }

    ReadOnlyDoubleWrapper zoom() {
        return zoom;
    }

    BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    /// Whether the camera has just been moved.
    boolean isMoving() {
        return rest.getStatus() == Animation.Status.RUNNING;
    }

    /// The next drawing shows a thing where it is now, and everything else around it.
    void hold(String id) {
        untouched = false;
        held = id;
    }

    /// Whether a part of the view shows neither node nor group.
    boolean isFree(Box screen) {
        return framing.isFree(screen, camera);
    }

    void set(Camera next) {
        untouched = false;
        move.stop();
        moveTo(next);
    }

    /// Whether the camera shows the whole, as nobody has moved it.
    boolean isUntouched() {
        return untouched;
    }

    /// The view has another size.
    void resized() {
        opening = untouched;
    }

    /// Shows the whole, when it is the first time or the view has another size.
    void open() {
        if (opening) {
            opening = false;
            move.stop();
            moveTo(framing.opening());
        }
    }

    void fit() {
        animate(framing.fitted(graph().bounds(), 1));
        untouched = true;
    }

    /// A thing and its neighbours in view; everything for null.
    void focus(@Nullable String id) {
        Box box = id == null ? null : framing.around(id);
        animate(framing.fitted(box == null ? graph().bounds() : box, 1));
    }

    void zoomTo(double scale) {
        animate(camera.zoomedAt(view.getWidth() / 2, view.getHeight() / 2, scale));
    }

    void center(Box box) {
        double scale = Math.max(camera.scale(), Framing.READABLE);
        animate(Camera.showing(box.center(), scale, view.getWidth(), view.getHeight()));
    }

    /// Moves only when the box is not in view.
    void reveal(Box box) {
        if (!camera.seen(view.getWidth(), view.getHeight()).contains(box)) {
            animate(Camera.showing(box.center(), camera.scale(), view.getWidth(), view.getHeight()));
        }
    }

    /// Another drawing: what is looked at stays where it is.
    void follow(PlacedGraph before, PlacedGraph now) {
        move(before, now);
        held = null;
    }

    private void move(PlacedGraph before, PlacedGraph now) {
        if (before.nodes().isEmpty() && before.groups().isEmpty()) {
            untouched = true;
            opening = true;
        } else if (!untouched) {
            set(framing.following(before, now, held));
        } else if (!opening && !before.bounds().equals(now.bounds()) && !suits(now)) {
            animate(framing.opening());
            untouched = true;
        }
    }

    /// Whether the whole is in view, and not much smaller than it might be.
    private boolean suits(PlacedGraph now) {
        boolean large = camera.scale() >= framing.opening().scale() * LARGE_ENOUGH;
        return large && camera.seen(view.getWidth(), view.getHeight()).contains(now.bounds());
    }

    private void animate(Camera to) {
        if (reducedMotion.get() || view.getScene() == null) {
            set(to);
        } else {
            untouched = false;
            move.start(camera, to, MOVE);
        }
    }

    private void moveTo(Camera next) {
        if (view.getScene() != null) {
            rest.playFromStart();
        }
        camera = next;
        zoom.set(next.scale());
        view.repaint();
    }

    private PlacedGraph graph() {
        return view.placedGraph();
    }
}
