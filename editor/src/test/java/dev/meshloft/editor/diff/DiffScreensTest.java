package dev.meshloft.editor.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.change.FieldDiffs;
import dev.meshloft.core.change.FieldLabel;
import dev.meshloft.core.yaml.YamlDocument;
import dev.meshloft.editor.Samples;
import dev.meshloft.editor.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
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
        assertEquals(DiffView.Mode.INLINE, view.modeProperty().get());
        robot.interact(() -> view.fieldsProperty().set(rows()));
        robot.clickOn("Fields");
        robot.interact(view::nextChange);
        WaitForAsyncUtils.waitForFxEvents(10);
        Stages.shoot(robot, stage, "diff-fields-" + theme);
    }

    private static List<FieldRow> rows() {
        YamlDocument before = YamlDocument.parse(Samples.BASE);
        YamlDocument after = YamlDocument.parse(Samples.DRAFT);
        return FieldDiffs.between(before.value(), after.value()).stream()
                .map(diff -> new FieldRow(diff, FieldLabel.of(after.value(), diff.path()), "reviews.yaml:22"))
                .toList();
    }

    @Test
    void equalLinesAreFoldedUntilOpened(FxRobot robot) {
        robot.interact(() -> {
            Stages.show(stage, view, 840, 486, false);
            view.diffProperty().set(TextDiff.of(lines(0, 40) + "x: 1\n" + lines(40, 80), lines(0, 40) + lines(40, 80)));
        });
        WaitForAsyncUtils.waitForFxEvents(10);
        List<String> shown = view.shownLines();
        assertEquals(List.of("37 unchanged lines", "l37: 1"), shown.subList(0, 2));
        assertEquals("38 unchanged lines", shown.getLast());
        robot.clickOn(point(robot, 0));
        WaitForAsyncUtils.waitForFxEvents(10);
        assertEquals("l0: 1", view.shownLines().getFirst());
        assertEquals("38 unchanged lines", view.shownLines().getLast());
        robot.clickOn(".diff-fold-button");
        WaitForAsyncUtils.waitForFxEvents(10);
        assertEquals(82, view.shownLines().size());
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "l" + i + ": 1\n").collect(Collectors.joining());
    }

    /// A little into a line of the right column.
    private static Point2D point(FxRobot robot, int line) {
        Node text = robot.lookup(".diff-right .paragraph-text").nth(line).query();
        return text.localToScreen(8, 8);
    }

    @Test
    void aFieldIsRevertedAndGoneTo(FxRobot robot) {
        List<String> heard = new ArrayList<>();
        robot.interact(() -> {
            Stages.show(stage, view, 840, 486, false);
            view.diffProperty().set(TextDiff.of(Samples.BASE, Samples.DRAFT));
            view.fieldsProperty().set(rows());
            view.modeProperty().set(DiffView.Mode.FIELDS);
            view.setOnRevertField(row -> heard.add("revert " + row.label()));
            view.setOnGoTo(row -> heard.add("go to " + row.label()));
            view.nextChange();
        });
        String first = rows().getFirst().label();
        robot.clickOn("Revert change");
        robot.clickOn("reviews.yaml:22");
        assertEquals(List.of("revert " + first, "go to " + first), heard);
    }

    @Test
    void whatLinesDoNotShowIsNamed(FxRobot robot) {
        robot.interact(() -> {
            Stages.show(stage, view, 840, 300, false);
            view.diffProperty().set(TextDiff.of("a: 1\r\nb:  1\r\n", "a: 1\nb: 1\n"));
        });
        assertTrue(robot.lookup("Line breaks differ: CRLF at the left, LF at the right")
                .tryQuery()
                .isPresent());
        assertTrue(robot.lookup("Only blanks and blank lines differ").tryQuery().isPresent());
    }

    @Test
    void aHundredThousandLinesAreShown(FxRobot robot) {
        String left = lines(0, 100_000);
        TextDiff far = TextDiff.of(left, left.replace("l99000: 1", "l99000: 2"));
        robot.interact(() -> {
            Stages.show(stage, view, 840, 486, false);
            view.diffProperty().set(far);
            view.nextChange();
        });
        assertTrue(view.shownLines().contains("l99000: 2"));
        TextDiff everywhere = TextDiff.of(left, left.replace(": 1", ": 2"));
        robot.interact(() -> view.diffProperty().set(everywhere));
        assertEquals(4_001, view.shownLines().size() - 1);
        assertEquals("96000 more changed lines", view.shownLines().get(4_000));
    }

    @Test
    void bothColumnsGoToTheChange(FxRobot robot) {
        robot.interact(() -> {
            Stages.show(stage, view, 840, 300, false);
            view.diffProperty()
                    .set(TextDiff.of("a: 1\n".repeat(300), "a: 1\n".repeat(200) + "b: 2\n" + "a: 1\n".repeat(99)));
        });
        robot.clickOn(".diff-fold-button");
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
