package dev.meshloft.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.Selection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Everything the mouse does to the text and beside it.
@ExtendWith(ApplicationExtension.class)
class EditorMouseTest {

    private static final String TEXT = "hosts: [reviews]\nhttp:\n- timeout: 2s\n  retries: 3\nlast: 1\n";

    @SuppressWarnings("NullAway.Init") // set by TestFX before each test
    private YamlEditor editor;

    @Start
    void start(Stage stage) {
        Stages.loadFonts();
        editor = new YamlEditor();
        Stages.show(stage, editor, 500, 300, false);
    }

    @Test
    void aDragSelectsAndShiftExtends(FxRobot robot) {
        open(robot, TEXT);
        int start = TEXT.indexOf("timeout");
        robot.interact(() -> Mouse.of(editor).drag(start, TEXT.indexOf("retries")));
        assertEquals("timeout: 2s\n  ", surface().selectedText());
        robot.interact(() -> Mouse.of(editor).withShift().press(TEXT.indexOf("2s"), 1));
        assertEquals("timeout: ", surface().selectedText());
        robot.interact(() -> Mouse.of(editor).press(3, 1));
        assertEquals("", surface().selectedText());
    }

    @Test
    void clicksSelectWordsAndLines(FxRobot robot) {
        open(robot, TEXT);
        int in = TEXT.indexOf("reviews") + 3;
        robot.interact(() -> Mouse.of(editor).press(in, 2));
        assertEquals("reviews", surface().selectedText());
        robot.interact(() -> Mouse.of(editor).press(in, 3));
        assertEquals("hosts: [reviews]", surface().selectedText());
    }

    @Test
    void columnsByAltAndShiftAndByTheMiddleButton(FxRobot robot) {
        open(robot, TEXT);
        int from = TEXT.indexOf("timeout");
        int to = TEXT.indexOf("retries") + 3;
        robot.interact(() -> {
            editor.goTo(from);
            Mouse.of(editor).withAlt().withShift().drag(from + 1, to);
        });
        assertEquals(new TextRange(to - 3, to), editor.selection());
        assertEquals(2, editor.caretFactsProperty().get().carets());
        assertEquals(6, editor.caretFactsProperty().get().selected());
        robot.write("x");
        assertEquals(TEXT.replace("timeout", "xeout").replace("retries", "xries"), editor.getText());

        open(robot, TEXT);
        robot.interact(() -> Mouse.of(editor).with(MouseButton.MIDDLE).drag(from, to));
        assertEquals(6, editor.caretFactsProperty().get().selected());
    }

    @Test
    void selectedTextMovesToWhereItIsDropped(FxRobot robot) {
        open(robot, TEXT);
        int name = TEXT.indexOf("last");
        robot.interact(() -> surface().select(new Selection(name, name + 4)));
        settle();
        robot.interact(() -> {
            Mouse mouse = Mouse.of(editor);
            mouse.press(name + 1, 1);
            mouse.fire(MouseEvent.DRAG_DETECTED, name + 2, 1);
            mouse.fire(MouseEvent.MOUSE_DRAGGED, 5, 1);
            assertTrue(editor.lookup(".drop-bar").isVisible());
            mouse.fire(MouseEvent.MOUSE_RELEASED, 5, 1);
        });
        assertFalse(editor.lookup(".drop-bar").isVisible());
        assertEquals(
                "hostslast: [reviews]", editor.getText().lines().findFirst().orElseThrow());
        assertEquals("last", surface().selectedText());
    }

    @Test
    void theWheelScrollsAndClosesWhatIsOpen(FxRobot robot) {
        open(robot, TEXT.repeat(60));
        robot.interact(() -> editor.diagnosticsProperty().set(Samples.problems(TEXT, 1)));
        settle();
        robot.clickOn(editor.lookupAll(".gutter-icon").iterator().next());
        assertTrue(editor.lookup(".problem-popup").isVisible());
        robot.interact(() -> wheel(-120));
        settle();
        assertTrue(editor.place().top() > 2, () -> "at line " + editor.place().top());
        assertFalse(editor.lookup(".problem-popup").isVisible());
        robot.interact(() -> wheel(120));
        settle();
        assertEquals(0, editor.place().top());
    }

    @Test
    void theGutterFoldsAndShowsProblems(FxRobot robot) {
        open(robot, TEXT);
        robot.interact(() -> editor.diagnosticsProperty().set(Samples.problems(TEXT, 1)));
        settle();
        Node icon = editor.lookupAll(".gutter-icon").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
        robot.clickOn(icon);
        settle();
        assertTrue(editor.lookup(".problem-popup").isVisible());
        robot.clickOn(editor.lookup(".gutter-fold"));
        settle();
        assertEquals(List.of(0), editor.place().folded());
        assertFalse(editor.lookup(".problem-popup").isVisible(), "another text is shown");
    }

    private void wheel(double pixels) {
        Node flow = editor.lookup(".virtual-flow");
        flow.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                50,
                50,
                50,
                50,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(flow, 50, 50)));
    }

    private void open(FxRobot robot, String text) {
        robot.interact(() -> {
            editor.setText(text);
            editor.goTo(0);
        });
        settle();
    }

    private EditorSurface surface() {
        return editor.surface();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(10);
    }
}
