package dev.meshloft.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.LineColumn;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.surface.KeyHelp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Several carets, folds, clipboard and input methods on a shown editor.
@ExtendWith(ApplicationExtension.class)
class EditorInputTest {

    private static final String TEXT = "a:\n  b: 1\n  c: 2\nd: v1\ne: v1\n";

    @SuppressWarnings("NullAway.Init") // set by TestFX before each test
    private YamlEditor editor;

    private final List<TextChange> heard = new ArrayList<>();
    private String owned = "";

    @Start
    void start(Stage stage) {
        Stages.loadFonts();
        editor = new YamlEditor();
        Stages.show(stage, editor, 500, 300, false);
        editor.setOnEdit(change -> {
            heard.add(change);
            owned = change.apply(owned);
        });
    }

    @Test
    void theNextOccurrencesAreTypedInTogether(FxRobot robot) {
        open(robot, TEXT, TEXT.indexOf("v1"));
        robot.press(KeyCode.CONTROL).type(KeyCode.D).type(KeyCode.D).release(KeyCode.CONTROL);
        robot.write("x");
        press(robot, KeyCode.LEFT);
        robot.write("y");
        press(robot, KeyCode.ESCAPE);
        robot.write("!");

        inStep("a:\n  b: 1\n  c: 2\nd: yx\ne: y!x\n");
        assertEquals(2, heard.get(0).edits().size(), "one change for both carets");
    }

    @Test
    void caretsBelowAndLinesCopiedApart(FxRobot robot) {
        open(robot, "a: 1\nb: 2\n", 4);
        press(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
        press(robot, KeyCode.SHIFT, KeyCode.LEFT);
        press(robot, KeyCode.CONTROL, KeyCode.C);
        press(robot, KeyCode.HOME);
        press(robot, KeyCode.CONTROL, KeyCode.V);

        inStep("1a: 1\n2b: 2\n");
        assertEquals(new LineColumn(2, 2), editor.caretFactsProperty().get().position());
    }

    @Test
    void altClickAndColumns(FxRobot robot) {
        open(robot, TEXT, 0);
        robot.interact(() -> Mouse.of(editor).withAlt().press(TEXT.indexOf("b: 1"), 1));
        robot.write("#");
        inStep("#a:\n  #b: 1\n  c: 2\nd: v1\ne: v1\n");
        robot.interact(() -> {
            editor.goTo(owned.indexOf("v1"));
            Mouse.of(editor).withAlt().withShift().press(owned.lastIndexOf("v1") + 2, 1);
        });
        assertEquals(4, editor.caretFactsProperty().get().selected());
        robot.write("w");
        inStep("#a:\n  #b: 1\n  c: 2\nd: w\ne: w\n");
    }

    @Test
    void foldsHideLinesAndKeepTheText(FxRobot robot) {
        open(robot, TEXT, 0);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
        assertEquals("a:\nd: v1\ne: v1\n", surface().area().getText());
        assertEquals(List.of(0), editor.place().folded());
        assertTrue(chip().isVisible());
        press(robot, KeyCode.DOWN);
        robot.write("x");
        inStep("a:\n  b: 1\n  c: 2\nxd: v1\ne: v1\n");
        press(robot, KeyCode.BACK_SPACE);
        press(robot, KeyCode.ALT, KeyCode.UP);
        inStep("d: v1\na:\n  b: 1\n  c: 2\ne: v1\n");
    }

    @Test
    void aSearchOpensWhatItFinds(FxRobot robot) {
        open(robot, TEXT, 0);
        robot.interact(() -> editor.setPlace(new EditorPlace(0, 0, 0, List.of(0))));
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("c: ");
        settle();

        assertEquals(List.of(), editor.place().folded());
        assertEquals("c: ", surface().selectedText());
    }

    @Test
    void foldsByMouse(FxRobot robot) {
        open(robot, TEXT, 0);
        settle();
        robot.clickOn(editor.lookup(".gutter-fold"));
        settle();
        assertEquals(List.of(0), editor.place().folded());
        robot.clickOn(chip());
        settle();
        assertEquals(List.of(), editor.place().folded());
        inStep(TEXT);
    }

    @Test
    void foldsStayThroughChangesFromOutside(FxRobot robot) {
        open(robot, TEXT, 0);
        robot.interact(() -> {
            editor.setPlace(new EditorPlace(0, 0, 0, List.of(0)));
            editor.replaceText("new: 1\n" + TEXT);
            editor.replaceText("new: 1\n" + TEXT.replace("b: 1", "b: 100\n  bb: 3"));
        });
        assertEquals(List.of(1), editor.place().folded());
        assertEquals("new: 1\na:\nd: v1\ne: v1\n", surface().area().getText());
    }

    @Test
    void aLineIsCopiedWithoutSelection(FxRobot robot) {
        open(robot, "a: 1\nb: 2\n", 6);
        press(robot, KeyCode.CONTROL, KeyCode.X);
        press(robot, KeyCode.CONTROL, KeyCode.HOME);
        press(robot, KeyCode.CONTROL, KeyCode.V);

        inStep("b: 2\na: 1\n");
    }

    @Test
    void pastedBlocksFitTheirPlace(FxRobot robot) {
        open(robot, "http:\n    \n", 10);
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("- match:\r\n  - uri: x\r\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        press(robot, KeyCode.CONTROL, KeyCode.V);

        inStep("http:\n    - match:\n      - uri: x\n\n");
    }

    /// What is being composed is seen, but is no part of the file before it is committed.
    @Test
    void inputMethodsComposeAndCommit(FxRobot robot) {
        open(robot, "name: \n", 6);
        robot.interact(() -> inputMethod("にほ", ""));
        assertTrue(editor.lookup(".composed-text").isVisible());
        inStep("name: \n");
        robot.interact(() -> inputMethod("", "日本"));

        assertFalse(editor.lookup(".composed-text").isVisible());
        inStep("name: 日本\n");
    }

    @Test
    void whatIsWrittenElsewhereComesIntoViewAndFlashes(FxRobot robot) {
        String text = "a: 1\n".repeat(400);
        open(robot, text, 3);
        robot.interact(() -> editor.follow(TextChange.of(TextEdit.insert(1_500, "b: 2\n"))));
        settle();
        assertTrue(surface().view().isInView(300), "the line written");
        Node band = editor.lookup(".edit-flash");
        assertTrue(band.isVisible());
        assertEquals(surface().view().boundsOfLine(300).orElseThrow().getMinY(), band.getLayoutY());
        assertEquals(3, editor.caretProperty().get());
        assertEquals(List.of(), heard);
    }

    @Test
    void aPlaceIsKeptAndFoundAgain(FxRobot robot) {
        String text = "a:\n  b: 1\n".repeat(200);
        open(robot, text, 0);
        robot.interact(() -> {
            editor.setPlace(new EditorPlace(1_109, 1_105, 195, List.of(2, 198)));
        });
        settle();
        assertEquals(new EditorPlace(1_109, 1_105, 195, List.of(2, 198)), editor.place());
        robot.interact(() -> {
            editor.setText("short");
            editor.setPlace(new EditorPlace(1_109, 1_105, 195, List.of(2, 198)));
        });
        settle();
        assertEquals(new EditorPlace(5, 5, 0, List.of()), editor.place());
    }

    @Test
    void theStatusTellsOfCaretsAndMatches(FxRobot robot) {
        open(robot, TEXT, TEXT.indexOf("v1"));
        press(robot, KeyCode.CONTROL, KeyCode.D);
        press(robot, KeyCode.CONTROL, KeyCode.D);
        assertEquals(
                new CaretFacts(new LineColumn(5, 6), 4, 2),
                editor.caretFactsProperty().get());
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("v1");
        settle();
        assertEquals("2 of 2 matches", editor.matchesProperty().get());
        press(robot, KeyCode.ENTER);
        assertEquals("1 of 2 matches", editor.matchesProperty().get());
        press(robot, KeyCode.ESCAPE);
        assertEquals("", editor.matchesProperty().get());
    }

    @Test
    void aTextOfMoreThanTwentyMegabytesIsPlainAndSaysSo(FxRobot robot) {
        String large = ("a: " + "x".repeat(1_000) + "\n").repeat(21_000);
        open(robot, large, 0);
        assertTrue(editor.lookupAll(".editor-notice").stream().anyMatch(Node::isVisible), "it says so");
        robot.write("#");
        assertEquals(large.length() + 1, editor.getText().length());
        assertEquals("#a", editor.getText().substring(0, 2));
        assertTrue(surface().area().getStyleSpans(0).stream()
                .allMatch(span -> span.getStyle().stream().noneMatch(style -> style.startsWith("yaml-"))));
        open(robot, TEXT, 0);
        assertTrue(editor.lookupAll(".editor-notice").stream().noneMatch(Node::isVisible));
    }

    @Test
    void everyKeyOfTheHelpSheetHasWords() {
        List<KeyHelp> keys = editor.keys();
        assertTrue(keys.size() > 40, keys::toString);
        assertEquals(keys.size(), new HashSet<>(keys.stream().map(KeyHelp::keys).toList()).size(), "a key bound twice");
        keys.forEach(
                key -> assertFalse(key.words().isBlank() || key.displayText().isBlank(), key::toString));
    }

    private void open(FxRobot robot, String text, int caret) {
        robot.interact(() -> {
            owned = text;
            editor.setText(text);
            editor.goTo(caret);
        });
        heard.clear();
        settle();
    }

    private void inStep(String text) {
        assertEquals(text, owned);
        assertEquals(text, editor.getText());
    }

    private Node chip() {
        return editor.lookupAll(".fold-chip").iterator().next();
    }

    private void inputMethod(String composed, String committed) {
        List<InputMethodTextRun> runs = composed.isEmpty()
                ? List.of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        surface()
                .area()
                .fireEvent(new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    }

    private EditorSurface surface() {
        return editor.surface();
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
