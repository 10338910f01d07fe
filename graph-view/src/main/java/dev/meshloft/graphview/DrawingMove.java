package dev.meshloft.graphview;

import dev.meshloft.graphview.draw.Camera;
import dev.meshloft.graphview.layout.Morph;
import dev.meshloft.graphview.layout.PlacedGraph;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What is seen while one drawing turns into another.
final class DrawingMove {

    private static final Duration LENGTH = Duration.millis(220);

    private final MeshGraphView view;
    private @Nullable Transition running;
    private @Nullable PlacedGraph between;

    DrawingMove(MeshGraphView view) {
        this.view = view;
    }

    /// What is on the screen: the drawing, or one on its way to it.
    PlacedGraph shown() {
        return between == null ? view.placedGraph() : between;
    }

    /// @param at where the camera stood
    void start(PlacedGraph before, PlacedGraph now, Camera at) {
        PlacedGraph from = between == null ? before : between;
        stop();
        if (view.reducedMotionProperty().get() || view.getScene() == null) {
            return;
        }
        double scale = view.camera().scale();
        double dx = (at.x() - view.camera().x()) / scale;
        double dy = (at.y() - view.camera().y()) / scale;
        Morph morph = Morph.between(from, now, dx, dy);
        if (morph.isWorthwhile()) {
            play(morph);
        }
    }

    void stop() {
        if (running != null) {
            running.stop();
        }
        running = null;
        between = null;
    }

    private void play(Morph morph) {
        Transition transition = new Transition() {
            {
                setCycleDuration(LENGTH);
                setInterpolator(Interpolator.EASE_BOTH);
            }

            @Override
            protected void interpolate(double share) {
                between = share >= 1 ? null : morph.at(share);
                view.repaint();
            }
        };
        between = morph.at(0);
        running = transition;
        transition.play();
    }
}
