package dev.meshloft.editor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshloft.core.text.TextChange;
import dev.meshloft.core.text.TextEdit;
import dev.meshloft.core.text.TextRange;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLinesTest {

    private static final String[] PIECES = {
        "\n", "\r\n", "\r", "\r", "\n", "a", "key: v", "\t", "😀", "", "\uFEFF", "é", "- x\r\n- y\r", "\n\r"
    };

    @Test
    void offsetsAreCarriedOverCrlf() {
        FileLines lines = FileLines.of("a\r\nbc\r\n");

        assertEquals(5, lines.toFile(4), "end of bc");
        assertEquals(3, lines.toFile(2), "start of bc");
        assertEquals(1, lines.toShown(2), "between \\r and \\n is the end of the line");
        assertEquals(7, lines.toFile(5), "last line");
    }

    @Test
    void byteOrderMarkIsHiddenAndKept() {
        FileLines lines = FileLines.of("\uFEFFa");

        assertEquals(new TextEdit(TextRange.at(1), "x"), lines.applyShown(new ShownEdit(0, 0, "x")));
        assertEquals(0, lines.toShown(1));
    }

    @Test
    void typedLineBreakIsTheFilesOwn() {
        assertEquals(
                "\r\n",
                FileLines.of("a\r\nb").applyShown(new ShownEdit(3, 3, "\n")).replacement());
        assertEquals(
                "\r",
                FileLines.of("a\rb\n").applyShown(new ShownEdit(1, 1, "\n")).replacement());
        assertEquals(
                "\n", FileLines.of("ab").applyShown(new ShownEdit(1, 1, "\n")).replacement());
    }

    @Test
    void breaksNeverMergeUnseen() {
        String file = "a\rX\nb";
        TextEdit edit = FileLines.of(file).applyShown(new ShownEdit(2, 3, ""));

        assertEquals("a\n\nb", FileLines.shown(TextChange.of(edit).apply(file)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomEditsKeepFileAndScreenInStep(long seed) {
        Random random = new Random(seed);
        String file = randomText(random, 12);
        String shown = FileLines.shown(file);
        FileLines lines = FileLines.of(file);
        for (int i = 0; i < 2_000; i++) {
            if (random.nextBoolean()) {
                TextEdit edit = randomEdit(random, file, randomText(random, 3));
                ShownEdit seen = lines.applyFile(edit);
                file = TextChange.of(edit).apply(file);
                shown = replace(shown, seen);
            } else {
                ShownEdit seen = randomShown(random, shown, FileLines.shown(randomText(random, 3)));
                TextEdit edit = lines.applyShown(seen);
                file = TextChange.of(edit).apply(file);
                shown = replace(shown, seen);
            }
            if (file.length() > 60) {
                file = randomText(random, 8);
                shown = FileLines.shown(file);
                lines = FileLines.of(file);
            }
            check(seed + "/" + i, file, shown, lines);
        }
    }

    private static void check(String where, String file, String shown, FileLines lines) {
        FileLines fresh = FileLines.of(file);
        assertEquals(shown.split("\n", -1).length, lines.count(), where + " lines");
        if (!shown.startsWith("\uFEFF")) {
            assertEquals(shown, FileLines.shown(file), where);
            for (int at = 0; at <= file.length(); at++) {
                assertEquals(fresh.toShown(at), lines.toShown(at), where + " toShown " + at);
            }
        }
        for (int at = 0; at <= shown.length(); at++) {
            assertEquals(at, lines.toShown(lines.toFile(at)), where + " there and back " + at);
        }
    }

    private static TextEdit randomEdit(Random random, String text, String replacement) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(4));
        return new TextEdit(new TextRange(start, end), replacement);
    }

    /// A caret never stands within a surrogate pair.
    private static ShownEdit randomShown(Random random, String text, String replacement) {
        TextEdit edit = randomEdit(random, text, replacement);
        String plain = replacement.replace("\uFEFF", "");
        return new ShownEdit(edit.range().start(), edit.range().end(), plain);
    }

    private static String replace(String text, ShownEdit edit) {
        return text.substring(0, edit.start()) + edit.replacement() + text.substring(edit.end());
    }

    private static String randomText(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
