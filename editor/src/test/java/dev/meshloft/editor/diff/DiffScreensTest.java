package dev.meshloft.editor.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.editor.Samples;
import dev.meshloft.editor.Stages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DiffScreensTest {

    @SuppressWarnings("NullAway.Init") // set by TestFX before each test
    private DiffView view;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        Stages.loadFonts();
        view = new DiffView();
        stage = shown;
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void pictures(String theme, FxRobot robot) {
        robot.interact(() -> {
            Stages.show(stage, view, 840, 486, theme.equals("dark"));
            view.titleProperty().set(new Label("reviews"));
            view.leftHeaderProperty().set(new Label("Cluster dev"));
            view.rightHeaderProperty().set(new Label("Draft"));
            view.diffProperty().set(TextDiff.of(Samples.BASE, Samples.DRAFT));
        });
        robot.interact(view::nextChange);
        robot.interact(view::nextChange);
        WaitForAsyncUtils.waitForFxEvents(10);
        Stages.shoot(robot, stage, "diff-" + theme);
        robot.clickOn("Inline");
        WaitForAsyncUtils.waitForFxEvents(10);
        Stages.shoot(robot, stage, "diff-inline-" + theme);
        assertEquals(true, view.inlineProperty().get());
    }

    @Test
    void bothColumnsGoToTheChange(FxRobot robot) {
        robot.interact(() -> {
            Stages.show(stage, view, 840, 300, false);
            view.diffProperty()
                    .set(TextDiff.of("a: 1\n".repeat(300), "a: 1\n".repeat(200) + "b: 2\n" + "a: 1\n".repeat(99)));
        });
        WaitForAsyncUtils.waitForFxEvents(10);
        assertEquals(List.of(0.0, 0.0), view.scrollPositions());
        robot.interact(view::nextChange);
        WaitForAsyncUtils.waitForFxEvents(10);
        robot.interact(view::previousChange);
        WaitForAsyncUtils.waitForFxEvents(10);

        // 197 lines down on both sides, whatever the height of a line in the font at hand.
        List<Double> positions = view.scrollPositions();
        assertEquals(positions.getFirst(), positions.getLast());
        assertEquals(20, positions.getFirst() / 197, 5);
    }

    @Test
    void stepsAndReverts(FxRobot robot) {
        List<String> reverted = new ArrayList<>();
        robot.interact(() -> {
            Stages.show(stage, view, 840, 486, false);
            view.diffProperty().set(TextDiff.of("a: 1\nb: 1\nc: 1\n", "a: 1\nb: 2\nc: 1\nd: 1\n"));
            view.setOnRevert(hunk -> reverted.add(hunk.revert().apply("a: 1\nb: 2\nc: 1\nd: 1\n")));
        });
        robot.clickOn("Side by side").press(KeyCode.N).release(KeyCode.N);
        robot.clickOn("Revert change");

        assertEquals(List.of("a: 1\nb: 1\nc: 1\nd: 1\n"), reverted);
    }
}
