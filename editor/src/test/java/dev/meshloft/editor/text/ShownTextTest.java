package dev.meshloft.editor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import dev.meshloft.editor.text.Folds.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

    private static final String[] PIECES = {
        "\n", "\r\n", "\r", "\r", "\n", "a", "key: v", "\t", "😀", "", "\uFEFF", "é", "- x\r\n- y\r", "\n\r"
    };

    @Test
    void offsetsAreCarriedOverCrlf() {
        ShownText text = of("a\r\nbc\r\n");

        assertEquals(5, text.toFile(4), "end of bc");
        assertEquals(3, text.toFile(2), "start of bc");
        assertEquals(1, text.toShown(2), "between \\r and \\n is the end of the line");
        assertEquals(7, text.toFile(5), "last line");
        assertEquals("a\nbc", text.slice(0, 4));
    }

    @Test
    void byteOrderMarkIsHiddenAndKept() {
        ShownText text = of("\uFEFFa");

        assertEquals(TextChange.of(TextEdit.insert(1, "x")), screen(text, new ShownEdit(0, 0, "x")));
        assertEquals(0, text.toShown(1));
        assertEquals("xa", text.whole());
    }

    @Test
    void typedLineBreakIsTheFilesOwn() {
        assertEquals("a\r\n\r\nb", typed("a\r\nb", 2));
        assertEquals("a\r\rb\n", typed("a\rb\n", 1));
        assertEquals("a\nb", typed("ab", 1));
    }

    @Test
    void breaksNeverMergeUnseen() {
        ShownText text = of("a\rX\nb");
        screen(text, new ShownEdit(2, 3, ""));

        assertEquals("a\n\nb", text.whole());
    }

    @Test
    void severalEditsAreOneChangeOfTheTextBefore() {
        ShownText text = of("a: 1\r\nb: 2\r\nc: 3");
        TextChange change =
                screen(text, new ShownEdit(0, 0, "# "), new ShownEdit(5, 5, "# "), new ShownEdit(9, 10, ""));

        assertEquals("# a: 1\r\n# b: 2c: 3", text.file());
        assertEquals(3, change.edits().size());
        assertEquals(List.of("# a: 1", "# b: 2c: 3"), text.texts());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomEditsKeepFileAndScreenInStep(long seed) {
        Random random = new Random(seed);
        ShownText text = of(randomText(random, 12));
        String file = text.file();
        String shown = text.whole();
        for (int i = 0; i < 2_000; i++) {
            ShownText.Step step = random.nextBoolean()
                    ? text.ofFile(randomEdit(random, file, randomText(random, 3)))
                    : text.ofScreen(randomShown(random, shown));
            file = step.inFile().apply(file);
            shown = apply(shown, step.shown().edits());
            text.take(step);
            check(seed + "/" + i, file, shown, text);
            if (file.length() > 60) {
                text.load(randomText(random, 8));
                file = text.file();
                shown = text.whole();
            }
        }
    }

    @Test
    void foldsMoveWithEditsAroundAndInThem() {
        ShownText text = of("a:\n  b: 1\n  c: 2\nd: 3\n");
        text.fold(Folds.of(List.of(new Fold(0, 2))));

        assertEquals(1, text.folds().rowOf(3), "d");
        assertEquals(3, text.folds().lineAt(1));
        assertEquals(0, text.folds().rowOf(2), "hidden lines are seen as their head");
        assertEquals(2, text.tailOf(0));

        assertFold(text, new Fold(1, 3), new ShownEdit(0, 0, "# new\n"), false);
        assertFold(text, new Fold(1, 4), new ShownEdit(17, 17, "\n  x: 1"), false);
        assertFold(text, new Fold(1, 4), new ShownEdit(6, 6, "x"), false);
        assertFold(text, new Fold(1, 4), new ShownEdit(text.start(5), text.start(5), "z: 1\n"), false);
        assertFold(text, null, new ShownEdit(text.end(1), text.end(1), "\n"), true);
        assertFold(text, null, new ShownEdit(text.end(4), text.start(5), ""), true);
    }

    @Test
    void foldsLieInEachOther() {
        Folds folds = Folds.of(List.of(new Fold(2, 4), new Fold(0, 9), new Fold(1, 3), new Fold(12, 13)));

        assertEquals(List.of(new Fold(0, 9), new Fold(1, 3), new Fold(12, 13)), folds.all());
        assertEquals(new Fold(0, 13), folds.difference(Folds.NONE).orElseThrow());
        assertEquals(List.of(0, 10, 11, 12, 14), rows(folds, 15));
        assertEquals(
                List.of(0, 1, 4),
                rows(folds.without(fold -> fold.first() == 0), 15).subList(0, 3));
    }

    private static List<Integer> rows(Folds folds, int lines) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < folds.rowCount(lines); row++) {
            rows.add(folds.lineAt(row));
            assertEquals(row, folds.rowOf(folds.lineAt(row)));
            assertFalse(folds.isHidden(folds.lineAt(row)));
        }
        return rows;
    }

    private static void assertFold(
            ShownText text, @org.jspecify.annotations.Nullable Fold after, ShownEdit edit, boolean crosses) {
        ShownText copy = of(text.file());
        copy.fold(text.folds());
        ShownText.Step step = text.ofScreen(List.of(edit));
        assertEquals(crosses, text.folds().all().stream().anyMatch(text.crossedBy(step)));
        if (!crosses) {
            text.take(step);
            assertTrue(
                    after != null && text.folds().all().equals(List.of(after)),
                    text.folds().all()::toString);
        }
    }

    private static void check(String where, String file, String shown, ShownText text) {
        ShownText fresh = of(file);
        assertEquals(file, text.file(), where);
        assertEquals(shown.split("\n", -1).length, text.count(), where + " lines");
        if (!shown.startsWith("\uFEFF")) {
            assertEquals(shown, text.whole(), where);
            assertEquals(List.of(shown.split("\n", -1)), text.texts(), where);
            for (int at = 0; at <= file.length(); at++) {
                assertEquals(fresh.toShown(at), text.toShown(at), where + " toShown " + at);
            }
        }
        for (int at = 0; at <= shown.length(); at++) {
            assertEquals(at, text.toShown(text.toFile(at)), where + " there and back " + at);
        }
    }

    private static ShownText of(String file) {
        ShownText text = new ShownText();
        text.load(file);
        return text;
    }

    private static String typed(String file, int at) {
        ShownText text = of(file);
        screen(text, new ShownEdit(at, at, "\n"));
        return text.file();
    }

    private static TextChange screen(ShownText text, ShownEdit... edits) {
        ShownText.Step step = text.ofScreen(List.of(edits));
        text.take(step);
        return step.inFile();
    }

    private static TextEdit randomEdit(Random random, String text, String replacement) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(4));
        return new TextEdit(new TextRange(start, end), replacement);
    }

    private static List<ShownEdit> randomShown(Random random, String text) {
        List<ShownEdit> edits = new ArrayList<>();
        int from = 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int start = from + random.nextInt(text.length() - from + 1);
            int end = Math.min(text.length(), start + random.nextInt(3));
            String typed = FileLines.shown(randomText(random, 3)).replace("\uFEFF", "");
            edits.add(new ShownEdit(start, end, typed));
            from = end;
        }
        return edits;
    }

    private static String apply(String text, List<ShownEdit> edits) {
        StringBuilder out = new StringBuilder(text);
        edits.reversed().forEach(edit -> out.replace(edit.start(), edit.end(), edit.replacement()));
        return out.toString();
    }

    private static String randomText(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
