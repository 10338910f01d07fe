package dev.meshloft.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.assist.mesh.MeshAssistant;
import dev.meshloft.core.resource.FileId;
import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.editor.assist.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the editor shows of the answers it gets, early and late.
@ExtendWith(ApplicationExtension.class)
class AssistJourneyTest {

    @SuppressWarnings("NullAway.Init") // set by TestFX before each test
    private YamlEditor editor;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    private final Deque<Question> waiting = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private String owned = "";

    @Start
    void start(Stage shown) {
        Stages.loadFonts();
        stage = shown;
        editor = new YamlEditor();
        Stages.show(stage, editor, 696, 552, false);
        editor.setOnEdit(change -> owned = change.apply(owned));
        editor.setOnGoTo(place -> heard.add("go " + place.range()));
        editor.setOnIntention(intention -> heard.add(intention.title()));
        editor.setOnRenamed(renamed -> heard.add(renamed.title()));
        editor.setPeekTexts(place -> Optional.of(owned));
        editor.assistProperty()
                .set(question -> question.answeredBy(new ScriptedAssistant(question.text()))
                        .run());
    }

    @Test
    void typingOpensTheListAndNarrowsIt(FxRobot robot) {
        open(robot, "host: \n", 6);
        robot.write("ra");
        settle();

        assertEquals(List.of("ratings", "rate-limit.platform", "orders-api.payments"), labels());
        robot.write("te");
        settle();
        assertEquals(List.of("rate-limit.platform"), labels());
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.UP);
        press(robot, KeyCode.ENTER);
        inStep("host: rate-limit.platform\n");
        assertFalse(isShown(".completion-popup"));
    }

    @Test
    void askingAgainShowsMoreAndEscapeCloses(FxRobot robot) {
        open(robot, "host: \n", 6);
        press(robot, KeyCode.CONTROL, KeyCode.SPACE);
        int few = labels().size();
        press(robot, KeyCode.CONTROL, KeyCode.SPACE);

        assertEquals(few + 1, labels().size());
        assertTrue(words(".completion-footer").contains("4 hosts, 1 not visible from storefront"));
        press(robot, KeyCode.ESCAPE);
        assertFalse(isShown(".completion-popup"));
        inStep("host: \n");
    }

    @Test
    void aSignInsertsWhatWasTypedInFull(FxRobot robot) {
        open(robot, "", 0);
        robot.write("ratings:");
        settle();
        inStep("ratings:");
        open(robot, "", 0);
        robot.write("ra:");
        settle();
        inStep("ra:");
    }

    @Test
    void placesAreFilledInOneAfterTheOther(FxRobot robot) {
        open(robot, "{ }\r\n", 2);
        robot.write("rou");
        press(robot, KeyCode.TAB);
        robot.write("shop");
        press(robot, KeyCode.TAB);
        robot.write("v1");
        press(robot, KeyCode.SHIFT, KeyCode.TAB);
        robot.write("x");
        press(robot, KeyCode.TAB);
        press(robot, KeyCode.TAB);
        robot.write("z");
        settle();
        inStep("{ host: x, subset: v1z}\r\n");
    }

    @Test
    void aNameThatStandsTwiceIsTypedOnce(FxRobot robot) {
        open(robot, "{ }\r\n", 2);
        robot.write("cana");
        press(robot, KeyCode.TAB);
        robot.write("rati");
        settle();
        inStep("{ a: rati, b: rati, c: 9}\r\n");
        press(robot, KeyCode.ENTER);
        inStep("{ a: ratings, b: ratings, c: 9}\r\n");
        press(robot, KeyCode.BACK_SPACE);
        press(robot, KeyCode.TAB);
        robot.write("5");
        inStep("{ a: rating, b: rating, c: 5}\r\n");
    }

    @Test
    void formattingIsOneChangeAndKeepsTheCaret(FxRobot robot) {
        String text = "a:   1   # why\r\nb:\r\n    c:  x  \r\nd:\r\n  e: 1\r\nf:\r\n  g: 1\r\n";
        open(robot, text, text.indexOf("x"));
        press(robot, KeyCode.SHIFT, KeyCode.ALT, KeyCode.F);
        settle();
        inStep(text.replace("a:   1", "a: 1").replace("    c:  x  ", "  c: x"));
        assertEquals(owned.indexOf("x"), editor.caretProperty().get());
        press(robot, KeyCode.SHIFT, KeyCode.ALT, KeyCode.F);
        inStep(owned);
    }

    @Test
    void whereNothingCanBeDoneItSaysSo(FxRobot robot) {
        robot.interact(() -> editor.assistProperty()
                .set(question -> question.answeredBy(MeshAssistant.EMPTY.open(new FileId("a.yaml"), question.text()))
                        .run()));
        open(robot, "a: 1\n", 0);
        press(robot, KeyCode.ALT, KeyCode.ENTER);
        assertTrue(words(".pick-popup").contains("Nothing can be done here"));
        press(robot, KeyCode.ENTER);
        assertFalse(isShown(".pick-popup"));
        inStep("\na: 1\n");
    }

    /// Answers that come late are narrowed to what was typed since, or dropped.
    @Test
    void lateAnswers(FxRobot robot) {
        robot.interact(() -> editor.assistProperty().set(waiting::add));
        open(robot, "host: \n", 6);
        robot.write("rati");
        settle();
        assertFalse(isShown(".completion-popup"));
        answer(robot);
        assertEquals(List.of("ratings"), labels().subList(0, 1));
        press(robot, KeyCode.ENTER);
        inStep("host: ratings\n");

        open(robot, "host: \n", 6);
        robot.write("r");
        robot.interact(() -> {
            owned = "# first\n" + owned;
            editor.apply(TextChange.of(TextEdit.insert(0, "# first\n")));
        });
        answer(robot);
        assertFalse(isShown(".completion-popup"), "the text changed elsewhere");
    }

    @Test
    void definitionReferencesAndPeek(FxRobot robot) {
        open(robot, Samples.DRAFT, Samples.DRAFT.indexOf("reads"));
        press(robot, KeyCode.F12);
        press(robot, KeyCode.SHIFT, KeyCode.F12);
        assertTrue(words(".pick-popup").contains("2 places in 1 file"));
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.ALT, KeyCode.F12);
        assertTrue(words(".peek-popup").contains("Service ratings in storefront"));
        press(robot, KeyCode.ENTER);

        int reads = Samples.DRAFT.indexOf("reads");
        assertEquals(
                List.of(
                        "go TextRange[start=35, end=39]",
                        "go TextRange[start=" + reads + ", end=" + (reads + 5) + "]",
                        "go TextRange[start=35, end=39]"),
                heard);
        inStep(Samples.DRAFT);
    }

    @Test
    void aClickWithControlFollowsTheName(FxRobot robot) {
        open(robot, Samples.DRAFT, 0);
        settle();
        int at = Samples.DRAFT.indexOf("storefront");
        robot.interact(() -> mouse(MouseEvent.MOUSE_MOVED, at + 3));
        assertTrue(editor.surface().area().getStyleSpans(at, at + 10).stream()
                .allMatch(span -> span.getStyle().contains("yaml-link")));
        robot.interact(() -> mouse(MouseEvent.MOUSE_PRESSED, at + 3));

        assertEquals(List.of("go TextRange[start=35, end=39]"), heard);
    }

    @Test
    void renameInPlace(FxRobot robot) {
        open(robot, "subset: v1\n", 9);
        press(robot, KeyCode.F2);
        robot.write("-");
        settle();
        assertTrue(words(".rename-popup").contains("A name begins with a letter or a digit."));
        press(robot, KeyCode.BACK_SPACE);
        robot.write("stable");
        press(robot, KeyCode.ENTER);

        assertEquals(List.of("Rename to stable"), heard);
        assertFalse(isShown(".rename-popup"));
        inStep("subset: v1\n");
    }

    @Test
    void intentionsStandBelowFixes(FxRobot robot) {
        open(robot, Samples.DRAFT, Samples.DRAFT.indexOf("v4"));
        robot.interact(() -> editor.diagnosticsProperty().set(Samples.problems()));
        press(robot, KeyCode.ALT, KeyCode.ENTER);
        press(robot, KeyCode.UP);
        press(robot, KeyCode.ENTER);

        assertEquals(List.of("Split off 10 %"), heard);
    }

    @Test
    void hoverExplainsByKey(FxRobot robot) throws TimeoutException {
        open(robot, Samples.DRAFT, Samples.DRAFT.indexOf("v4"));
        robot.press(KeyCode.CONTROL).type(KeyCode.K).type(KeyCode.I).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> isShown(".problem-popup"));

        assertTrue(words(".problem-popup").contains("Service in storefront"));
    }

    @Test
    void theOutlineLeadsToAPart(FxRobot robot) {
        open(robot, Samples.DRAFT, 0);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        robot.write("rea");
        press(robot, KeyCode.ENTER);

        assertEquals(Samples.DRAFT.indexOf("reads"), editor.caretProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void pictures(String theme, FxRobot robot) {
        robot.interact(() -> {
            editor.getStyleClass().remove("dark");
            if (theme.equals("dark")) {
                editor.getStyleClass().add("dark");
            }
        });
        String text = Samples.DRAFT.replace("    fault:\n", "    mirror:\n      host: \n    fault:\n");
        open(robot, text, text.indexOf("host: \n") + 6);
        robot.write("ra");
        settle();
        Stages.shoot(robot, stage, "assist-completion-" + theme);
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.F2);
        Stages.shoot(robot, stage, "assist-rename-" + theme);
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.ALT, KeyCode.F12);
        Stages.shoot(robot, stage, "assist-peek-" + theme);
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.SHIFT, KeyCode.F12);
        Stages.shoot(robot, stage, "assist-references-" + theme);
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        Stages.shoot(robot, stage, "assist-outline-" + theme);
        press(robot, KeyCode.ESCAPE);
        robot.interact(() -> {
            editor.diagnosticsProperty().set(Samples.problems());
            editor.goTo(text.indexOf("v4"));
        });
        press(robot, KeyCode.ALT, KeyCode.ENTER);
        Stages.shoot(robot, stage, "assist-intentions-" + theme);
        press(robot, KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL).type(KeyCode.K).type(KeyCode.I).release(KeyCode.CONTROL);
        settle();
        Stages.shoot(robot, stage, "assist-hover-" + theme);
    }

    private void open(FxRobot robot, String text, int caret) {
        robot.interact(() -> {
            owned = text;
            editor.setText(text);
            editor.goTo(caret);
        });
        settle();
    }

    private void answer(FxRobot robot) {
        robot.interact(() -> {
            while (!waiting.isEmpty()) {
                Question question = waiting.poll();
                question.answeredBy(new ScriptedAssistant(question.text())).run();
            }
        });
        settle();
    }

    private void inStep(String text) {
        assertEquals(text, owned);
        assertEquals(text, editor.getText());
    }

    private boolean isShown(String popup) {
        return editor.lookupAll(popup).stream().anyMatch(Node::isVisible);
    }

    private List<String> labels() {
        return editor.lookupAll(".completion-popup .completion-label").stream()
                .map(label -> String.join("", texts(label)))
                .toList();
    }

    private List<String> words(String popup) {
        return editor.lookupAll(popup).stream()
                .filter(Node::isVisible)
                .flatMap(each -> texts(each).stream())
                .toList();
    }

    private static List<String> texts(Node node) {
        return Stream.concat(node.lookupAll(".label").stream(), node.lookupAll(".hyperlink").stream())
                .filter(Labeled.class::isInstance)
                .map(each -> ((Labeled) each).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    /// With Ctrl held, which the robot does not tell of when it moves the mouse.
    private void mouse(EventType<MouseEvent> type, int at) {
        Bounds where = editor.surface().view().boundsOf(at, at + 1).orElseThrow();
        double x = where.getCenterX();
        double y = where.getCenterY();
        MouseButton button = type == MouseEvent.MOUSE_PRESSED ? MouseButton.PRIMARY : MouseButton.NONE;
        editor.surface()
                .area()
                .fireEvent(new MouseEvent(
                        type, x, y, x, y, button, 1, false, true, false, false, false, false, false, false, false,
                        false, null));
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
