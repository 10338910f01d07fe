package dev.meshloft.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.assist.Intention;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.FileLines;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Keyboard, mouse and clipboard on a shown editor whose owner keeps the text.
@ExtendWith(ApplicationExtension.class)
class EditorJourneyTest {

    @SuppressWarnings("NullAway.Init") // set by TestFX before each test
    private YamlEditor editor;

    private final List<TextChange> heard = new ArrayList<>();
    private String owned = "";

    @Start
    void start(Stage stage) {
        Stages.loadFonts();
        editor = new YamlEditor();
        Stages.show(stage, editor, 696, 552, false);
        editor.setOnEdit(change -> {
            heard.add(change);
            owned = change.apply(owned);
        });
    }

    @Test
    void typingFiresOneChangeForEachKey(FxRobot robot) {
        open(robot, "kind: x\r\nend: 1\r\n");
        robot.interact(() -> editor.goTo(7));
        robot.write("y");
        press(robot, KeyCode.ENTER);

        assertEquals(List.of(insert(7, "y"), insert(8, "\r\n")), heard);
        inStep("kind: xy\r\n\r\nend: 1\r\n");
        assertEquals(10, editor.caretProperty().get());
    }

    @Test
    void pasteIsOneChangeInTheFilesLineBreaks(FxRobot robot) {
        open(robot, "\uFEFFa: 1\r\nb: 2");
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("x: 1\ny: 2\n");
            Clipboard.getSystemClipboard().setContent(content);
            editor.goTo(7);
        });
        press(robot, KeyCode.CONTROL, KeyCode.V);

        assertEquals(List.of(insert(7, "x: 1\r\ny: 2\r\n")), heard);
        inStep("\uFEFFa: 1\r\nx: 1\r\ny: 2\r\nb: 2");
    }

    @Test
    void deletingASelectionIsOneChange(FxRobot robot) {
        open(robot, "a: 😀\nb: 2\nc: 3\n");
        robot.interact(() -> surface().area().selectRange(2, 10));
        press(robot, KeyCode.DELETE);

        assertEquals(List.of(TextChange.of(TextEdit.delete(new TextRange(2, 10)))), heard);
        inStep("a:\nc: 3\n");
    }

    @Test
    void commentingThreeLinesIsOneChange(FxRobot robot) {
        open(robot, "a: 1\nb: 2\nc: 3\n");
        robot.interact(() -> surface().area().selectRange(0, 14));
        press(robot, KeyCode.CONTROL, KeyCode.SLASH);

        assertEquals(1, heard.size());
        inStep("# a: 1\n# b: 2\n# c: 3\n");
    }

    @Test
    void undoKeysAreTheOwners(FxRobot robot) {
        List<String> asked = new ArrayList<>();
        open(robot, "a: 1");
        robot.interact(() -> {
            editor.setOnUndo(() -> asked.add("undo"));
            editor.setOnRedo(() -> asked.add("redo"));
        });
        robot.write("x");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);

        assertEquals(List.of("undo", "redo"), asked);
        inStep("xa: 1");
    }

    @Test
    void changesFromOutsideAreNotEchoedAndKeepTheCaret(FxRobot robot) {
        open(robot, "a: 1\r\nb: 2\r\nc: 3\r\n");
        robot.interact(() -> {
            editor.goTo(13);
            outside(new TextChange(
                    List.of(TextEdit.insert(0, "# one\r\n"), TextEdit.replace(new TextRange(3, 4), "100"))));
        });

        assertEquals(List.of(), heard);
        inStep("# one\r\na: 100\r\nb: 2\r\nc: 3\r\n");
        assertEquals(22, editor.caretProperty().get());
    }

    @Test
    void theViewStaysWhenLinesComeAbove(FxRobot robot) {
        open(robot, "line: 1\n".repeat(500));
        robot.interact(() -> editor.goTo(8 * 300));
        settle();
        int first = surface().view().linesInView().findFirst().orElseThrow();
        robot.interact(() -> outside(insert(0, "new: 1\n".repeat(5))));
        settle();

        assertEquals(first + 5, surface().view().linesInView().findFirst().orElseThrow());
        assertEquals(8 * 300 + 35, editor.caretProperty().get());
    }

    @Test
    void readOnlyTakesNoKeys(FxRobot robot) {
        open(robot, "a: 1\n");
        robot.interact(() -> editor.readOnlyReasonProperty().set("Read from cluster dev."));
        robot.write("x");
        press(robot, KeyCode.TAB);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);

        inStep("a: 1\n");
    }

    @Test
    void altEnterAppliesTheFixUnderTheCaret(FxRobot robot) {
        List<Intention> chosen = problems(robot);
        robot.interact(() -> editor.goTo(Samples.DRAFT.indexOf("v4") + 1));
        press(robot, KeyCode.ALT, KeyCode.ENTER);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.ENTER);

        assertEquals(
                "Change to v1, the subset of the next route", chosen.getFirst().title());
        assertFalse(editor.lookup(".pick-popup").isVisible());
    }

    @Test
    void hoverShowsTheProblemAndItsFixes(FxRobot robot) throws TimeoutException {
        List<Intention> chosen = problems(robot);
        settle();
        int at = FileLines.shown(Samples.DRAFT).indexOf("v4");
        Bounds where = WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> surface().area().getCharacterBoundsOnScreen(at, at + 2).orElseThrow());
        robot.moveTo(where.getCenterX() - 30, where.getCenterY());
        robot.moveTo(where.getCenterX(), where.getCenterY());
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> editor.lookup(".problem-popup").isVisible());
        robot.clickOn("Change to v3");

        assertEquals("Change to v3", chosen.getFirst().title());
    }

    @Test
    void problemsMoveWithEdits(FxRobot robot) {
        problems(robot);
        robot.interact(() -> {
            editor.goTo(0);
            outside(insert(0, "# first\n"));
        });
        int at = owned.indexOf("v4");

        assertTrue(surface().area().getStyleSpans(at, at + 2).stream()
                .allMatch(span -> span.getStyle().contains("problem-error")));
    }

    @Test
    void findAndReplaceAll(FxRobot robot) {
        open(robot, "host: reviews\r\nname: reviews\r\n");
        press(robot, KeyCode.CONTROL, KeyCode.H);
        robot.write("reviews");
        robot.clickOn(
                editor.lookupAll(".text-field").stream().skip(1).findFirst().orElseThrow());
        robot.write("ratings");
        robot.clickOn("Replace all");

        assertEquals(1, heard.size());
        inStep("host: ratings\r\nname: ratings\r\n");
    }

    private List<Intention> problems(FxRobot robot) {
        List<Intention> chosen = new ArrayList<>();
        open(robot, Samples.DRAFT);
        robot.interact(() -> {
            editor.diagnosticsProperty().set(Samples.problems());
            editor.setOnIntention(chosen::add);
        });
        return chosen;
    }

    private void open(FxRobot robot, String text) {
        robot.interact(() -> {
            owned = text;
            editor.setText(text);
            editor.requestFocus();
        });
        heard.clear();
    }

    private void outside(TextChange change) {
        owned = change.apply(owned);
        editor.apply(change);
    }

    private void inStep(String text) {
        assertEquals(text, owned);
        assertEquals(text, editor.getText());
        assertEquals(FileLines.shown(text), surface().area().getText());
    }

    private EditorSurface surface() {
        return editor.surface();
    }

    private static TextChange insert(int at, String text) {
        return TextChange.of(TextEdit.insert(at, text));
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        robot.release(keys);
        settle();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(8);
    }
}
