package dev.meshloft.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.surface.EditorSurface;
import dev.meshloft.editor.text.FileLines;
import dev.meshloft.editor.text.Selection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever is typed, pasted, folded, undone and changed from outside: owner, editor and screen hold the same text.
@ExtendWith(ApplicationExtension.class)
class EditorRandomTest {

    private static final String START = """
            \uFEFF# first\r
            apiVersion: v1\r
            kind: A\r
            spec:\r
              list:\r
              - name: 😀\r
                text: |\r
                  line\r
              - name: "b"\r
            ---\r
            kind: B\r
            a: { b: [1, 2] }\r
            """;

    private static final String[] PIECES = {
        "\n", "\r\n", "\r", "a: ", "\"", "|", "😀", "", "", "\t", "- x\r\n- y", "k:\n  v: 1\n  w: 2\n", "# c"
    };

    private static final List<KeyCode> PLAIN = List.of(
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.ENTER,
            KeyCode.TAB,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.ESCAPE);

    private static final List<KeyCode> CONTROL = List.of(
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.SLASH,
            KeyCode.D,
            KeyCode.J,
            KeyCode.L,
            KeyCode.A,
            KeyCode.C,
            KeyCode.X,
            KeyCode.V,
            KeyCode.Z,
            KeyCode.Y,
            KeyCode.CLOSE_BRACKET,
            KeyCode.OPEN_BRACKET);

    private static final List<KeyCode> CONTROL_SHIFT = List.of(
            KeyCode.OPEN_BRACKET,
            KeyCode.CLOSE_BRACKET,
            KeyCode.K,
            KeyCode.D,
            KeyCode.L,
            KeyCode.V,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.BACK_SLASH);

    private static final List<KeyCode> ALT = List.of(KeyCode.UP, KeyCode.DOWN);

    private static final List<KeyCode> FOLDS =
            List.of(KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.J, KeyCode.L, KeyCode.SLASH);

    @SuppressWarnings("NullAway.Init") // set by TestFX before each test
    private YamlEditor editor;

    private final Deque<String> undo = new ArrayDeque<>();
    private final Deque<String> redo = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private String owned = "";

    @Start
    void start(Stage stage) {
        editor = new YamlEditor();
        Stages.show(stage, editor, 500, 300, false);
        editor.setOnEdit(change -> {
            undo.push(owned);
            redo.clear();
            owned = change.apply(owned);
        });
        editor.setOnUndo(() -> travel(undo, redo));
        editor.setOnRedo(() -> travel(redo, undo));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyoneHoldsTheSameText(long seed, FxRobot robot) {
        Random random = new Random(seed);
        robot.interact(() -> load(START));
        for (int batch = 0; batch < 25; batch++) {
            int number = batch;
            robot.interact(() -> {
                for (int i = 0; i < 40; i++) {
                    log.clear();
                    step(random);
                    check(seed + "/" + number + "/" + i, random);
                }
            });
            WaitForAsyncUtils.waitForFxEvents(1);
        }
        assertTrue(undo.size() > 200, "most steps edit");
    }

    private void step(Random random) {
        if (owned.length() > 1_500) {
            load(START);
        }
        switch (random.nextInt(12)) {
            case 0 -> outside(random);
            case 1 -> paste(piece(random), random);
            case 2 -> select(random);
            case 3 -> press(KeyCode.K, true, false, false, FOLDS.get(random.nextInt(FOLDS.size())));
            case 4 -> key(CONTROL_SHIFT, random, true, true, false);
            case 5 -> key(ALT, random, false, random.nextBoolean(), true);
            case 6, 7 -> key(CONTROL, random, true, false, false);
            case 8, 9 -> key(PLAIN, random, false, random.nextInt(3) == 0, false);
            default -> type(piece(random));
        }
    }

    private void check(String where, Random random) {
        String about = where + " after " + log;
        assertEquals(owned, editor.getText(), about);
        assertEquals(visible(), surface().area().getText(), about);
        int shown = surface().lines().length();
        assertEquals(FileLines.shown(owned).length(), shown, about);
        int at = random.nextInt(shown + 1);
        assertEquals(at, surface().toShown(surface().toFile(at)), about);
        assertTrue(surface().area().getCaretPosition() <= surface().area().getLength(), about);
        assertEquals(
                surface().lineOf(surface().caret()),
                surface().view().lineAt(surface().area().getCurrentParagraph()),
                about);
        int end = -1;
        for (Selection each : surface().selections().stream()
                .sorted(Comparator.comparingInt(Selection::start))
                .toList()) {
            assertTrue(
                    end <= each.start() && each.end() <= shown,
                    about + ": " + surface().selections());
            end = each.end();
        }
    }

    private String visible() {
        List<String> rows = new ArrayList<>();
        for (int line = 0; line < surface().lineCount(); line++) {
            if (!surface().folds().isHidden(line)) {
                rows.add(surface().line(line));
            }
        }
        return String.join("\n", rows);
    }

    private void outside(Random random) {
        List<TextEdit> edits = new ArrayList<>();
        int from = 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int start = from + random.nextInt(owned.length() - from + 1);
            int end = Math.min(owned.length(), start + random.nextInt(6));
            edits.add(new TextEdit(new TextRange(start, end), piece(random)));
            from = end;
        }
        TextChange change = new TextChange(edits);
        log.add("outside " + change);
        owned = change.apply(owned);
        editor.apply(change);
    }

    private void paste(String text, Random random) {
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
        press(KeyCode.V, true, random.nextBoolean(), false);
    }

    private void select(Random random) {
        List<Selection> all = new ArrayList<>();
        int length = surface().lines().length();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(length + 1);
            all.add(new Selection(Math.min(length, at + random.nextInt(12)), at));
        }
        log.add("select " + all);
        surface().select(all);
    }

    private void type(String text) {
        log.add("type " + text);
        text.codePoints().filter(c -> c >= ' ').forEach(c -> {
            String typed = Character.toString(c);
            surface()
                    .area()
                    .fireEvent(new KeyEvent(
                            KeyEvent.KEY_TYPED, typed, typed, KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    private void key(List<KeyCode> keys, Random random, boolean control, boolean shift, boolean alt) {
        press(keys.get(random.nextInt(keys.size())), control, shift, alt);
    }

    private void press(KeyCode first, boolean control, boolean shift, boolean alt, KeyCode... then) {
        log.add((control ? "Ctrl " : "") + (shift ? "Shift " : "") + (alt ? "Alt " : "") + first + List.of(then));
        fire(first, control, shift, alt);
        for (KeyCode each : then) {
            fire(each, control, shift, alt);
        }
    }

    private void fire(KeyCode code, boolean control, boolean shift, boolean alt) {
        surface().area().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
    }

    private void load(String text) {
        owned = text;
        editor.setText(text);
    }

    /// The owner's undo: the text of before comes as a change from outside.
    private void travel(Deque<String> from, Deque<String> to) {
        if (!from.isEmpty()) {
            to.push(owned);
            owned = from.pop();
            editor.replaceText(owned);
        }
    }

    private static String piece(Random random) {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private EditorSurface surface() {
        return editor.surface();
    }
}
