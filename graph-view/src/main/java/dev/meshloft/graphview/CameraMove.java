package dev.meshloft.graphview;

import dev.meshloft.graphview.draw.Camera;
import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A camera on its way.
final class CameraMove {

    private final Consumer<Camera> step;
    private @Nullable Transition running;

    CameraMove(Consumer<Camera> step) {
        this.step = step;
    }

    void start(Camera from, Camera to, Duration duration) {
        stop();
        Transition transition = new Transition() {
            {
                setCycleDuration(duration);
                setInterpolator(Interpolator.EASE_BOTH);
            }

            @Override
            protected void interpolate(double share) {
                step.accept(share >= 1 ? to : from.towards(to, share));
            }
        };
        running = transition;
        transition.play();
    }

    void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }
}
