package dev.meshloft.app.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.app.look.Theme;
import dev.meshloft.app.store.AppState;
import dev.meshloft.app.store.ApplyRun;
import dev.meshloft.app.store.ClusterStatus;
import dev.meshloft.cluster.AccessMode;
import dev.meshloft.cluster.ClusterFacts;
import dev.meshloft.cluster.ConnectionState;
import dev.meshloft.cluster.WriteMode;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The button that sends.
@ExtendWith(ApplicationExtension.class)
class PlanFootTest {

    private final List<WriteMode> sent = new ArrayList<>();
    private PlanFoot foot;

    @Start
    void start(Stage stage) {
        foot = new PlanFoot(new PlanFoot.Actions() {
            @Override
            public void start(WriteMode mode) {
                sent.add(mode);
            }

            @Override
            public void stop() {}

            @Override
            public void allow(AccessMode mode) {}
        });
        stage.setScene(new Scene(foot, 600, 200));
        stage.show();
    }

    @Test
    void aProtectedContextIsAppliedToOnlyAfterItsNameWasTyped(FxRobot robot) {
        show(robot, facts("prod-eu"), 2);
        assertTrue(apply(robot).isDisabled());

        TextField name = robot.lookup(node -> node instanceof TextField).queryAs(TextField.class);
        robot.interact(() -> name.setText("prod"));
        assertTrue(apply(robot).isDisabled());
        robot.interact(() -> name.setText("prod-eu"));
        assertFalse(apply(robot).isDisabled());

        robot.interact(apply(robot)::fire);
        assertEquals(List.of(WriteMode.REAL), sent);
    }

    @Test
    void whatIsTypedStaysWhileThePlanChanges(FxRobot robot) {
        show(robot, facts("prod-eu"), 2);
        TextField name = robot.lookup(node -> node instanceof TextField).queryAs(TextField.class);
        robot.interact(() -> name.setText("prod-eu"));
        show(robot, facts("prod-eu"), 3);
        assertFalse(apply(robot).isDisabled());
        show(robot, facts("prod-us"), 3);
        assertTrue(apply(robot).isDisabled(), "another context has another name");
    }

    @Test
    void otherContextsAskForNoName(FxRobot robot) {
        show(robot, facts("dev"), 2);
        assertFalse(apply(robot).isDisabled());
    }

    private static Button apply(FxRobot robot) {
        return robot.lookup(node ->
                        node instanceof Button button && button.getText().startsWith("Apply "))
                .queryButton();
    }

    private void show(FxRobot robot, ClusterFacts facts, int steps) {
        AppState start = AppState.start(Theme.LIGHT);
        ClusterStatus status =
                new ClusterStatus(facts, new ConnectionState.Connected("1.36"), AccessMode.APPLY, "", true, List.of());
        AppState state = new AppState(start.mesh(), start.screen(), status, ApplyRun.NONE, List.of());
        robot.interact(() -> foot.show(state, steps, 0, facts));
    }

    private static ClusterFacts facts(String context) {
        return new ClusterFacts(context, "https://example", "me", "default", false);
    }
}
